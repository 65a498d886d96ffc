namespace LeanVibe.Tests.Blueprints.Rules;

public sealed class SignalRulesTests
{
    [Theory]
    [InlineData("LV0801", """kpis/farms/measure/entity := "barn" """)]
    [InlineData("LV0802", """kpis/revenue/measure/field := "number" """)]
    [InlineData("LV0802", """kpis/revenue/measure/field := "" """)]
    [InlineData("LV0802", """kpis/farms/measure/field := "boxes" """)]
    [InlineData("LV0802", """kpis/revenue/measure/function := "product" """)]
    [InlineData("LV0803", """kpis/farms/roles := ["chef"]""")]
    [InlineData("LV0804", """notifications/new-enquiry := {"id":"new-enquiry","name":"New","entity":"barn","on":"created","to":"operator","subject":"Hi"}""")]
    [InlineData("LV0804", """notifications/order-delivered/on := "eaten" """)]
    [InlineData("LV0805", """notifications/new-enquiry/on := "" """)]
    [InlineData("LV0806", """notifications/new-enquiry/to := "owner" """)]
    [InlineData("LV0806", """notifications/new-enquiry/to := "chef" """)]
    [InlineData("LV0806", """notifications/order-placed/to := "order.slot" """)]
    [InlineData("LV0806", """notifications/new-enquiry/to := "field:subject" """)]
    [InlineData("LV0807", """notifications/new-enquiry/subject := "{colour}" """)]
    [InlineData("LV0807", """notifications/order-placed/body := "{restaurant.phone}" """)]
    public void An_edit_of_the_reference_breaks_exactly_one_rule(string code, string edits) => Mutated.AssertBreaksOnly(code, edits);
}
