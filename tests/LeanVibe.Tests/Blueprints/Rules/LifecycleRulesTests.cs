namespace LeanVibe.Tests.Blueprints.Rules;

public sealed class LifecycleRulesTests
{
    [Theory]
    [InlineData("LV0401", """entities/prize/lifecycle := {}""")]
    [InlineData("LV0402", """entities/enquiry/lifecycle/transitions/+ := {"id":"again","name":"Again","to":"answered"}""")]
    [InlineData("LV0402", """entities/enquiry/lifecycle/transitions/+ := {"id":"drop","name":"Drop","from":["new"],"to":"dropped"} ;; entities/enquiry/lifecycle/transitions/drop/id := "drop-it" """)]
    [InlineData("LV0403", """entities/enquiry/lifecycle/states/+ := {"id":"lost","name":"Lost","final":true}""")]
    [InlineData("LV0404", """entities/enquiry/lifecycle/states/new/final := true""")]
    [InlineData("LV0405", """entities/enquiry/lifecycle/states/answered/final := false""")]
    [InlineData("LV0406", """entities/enquiry/lifecycle/transitions/answer/roles := ["farmer"]""")]
    [InlineData("LV0406", """entities/order/lifecycle/transitions/cancel/roles := ["chef"]""")]
    [InlineData("LV0406", """entities/order/lifecycle/transitions/cancel/roles := ["visitor"]""")]
    public void An_edit_of_the_reference_breaks_exactly_one_rule(string code, string edits) => Mutated.AssertBreaksOnly(code, edits);
}
