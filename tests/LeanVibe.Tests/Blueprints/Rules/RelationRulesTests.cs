namespace LeanVibe.Tests.Blueprints.Rules;

public sealed class RelationRulesTests
{
    [Theory]
    [InlineData("LV0301", """entities/order/relations/slot/target := "gate" """)]
    [InlineData("LV0302", """entities/farm/relations/+ := {"id":"best-box","name":"Best box","target":"box","required":true}""")]
    [InlineData("LV0302", """entities/prize/relations/+ := {"id":"parent","name":"Parent","target":"prize","required":true}""")]
    [InlineData("LV0303", """entities/order/relations/slot/required := true ;; actions/reorder/effects := [{"kind":"set","target":"note","value":"again"}]""")]
    [InlineData("LV0304", """entities/order/relations/slot/defaultsToCaller := true""")]
    [InlineData("LV0305", """entities/farm/relations/markets/required := true""")]
    [InlineData("LV0306", """entities/box/ownership := "barn" """)]
    [InlineData("LV0306", """entities/review/ownership := "author" """)]
    [InlineData("LV0306", """entities/prize/relations/+ := {"id":"slot","name":"Slot","target":"delivery-slot","required":true} ;; entities/prize/ownership := "slot" """)]
    [InlineData("LV0306", """entities/win/ownership := "prize" """)]
    [InlineData("LV0307", """entities/order-line/relations/order/required := false""")]
    public void An_edit_of_the_reference_breaks_exactly_one_rule(string code, string edits) => Mutated.AssertBreaksOnly(code, edits);
}
