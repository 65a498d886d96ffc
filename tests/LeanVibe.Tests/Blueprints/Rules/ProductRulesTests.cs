namespace LeanVibe.Tests.Blueprints.Rules;

public sealed class ProductRulesTests
{
    [Theory]
    [InlineData("LV0901", """product/brand/primary := "greenish" """)]
    [InlineData("LV0901", """product/brand/background := "#12345" """)]
    [InlineData("LV0902", """product/currency := "EURO" """)]
    [InlineData("LV0903", """product/feePercent := 101""")]
    [InlineData("LV0903", """product/feePercent := -1""")]
    [InlineData("LV0904", """entities/order/lifecycle/transitions/pay/effects := [{"kind":"set","target":"paid-at","value":"now"}]""")]
    [InlineData("LV0905", """product/languages := []""")]
    [InlineData("LV0905", """product/languages := ["english"]""")]
    [InlineData("LV0909", """revision := 0""")]
    [InlineData("LV0909", """format := 0""")]
    [InlineData("LV0909", """origins := [{"path":"product","kind":"model","confidence":1.5}]""")]
    public void An_edit_of_the_reference_breaks_exactly_one_rule(string code, string edits) => Mutated.AssertBreaksOnly(code, edits);
}
