namespace LeanVibe.Tests.Blueprints.Rules;

public sealed class PermissionRulesTests
{
    [Theory]
    [InlineData("LV0501", """permissions/+ := {"role":"chef","entity":"box","operations":["read"]}""")]
    [InlineData("LV0501", """permissions/+ := {"role":"farmer","entity":"barn","operations":["read"]}""")]
    [InlineData("LV0501", """permissions/+ := {"role":"farmer","entity":"account","operations":["read"]}""")]
    [InlineData("LV0502", """permissions/+ := {"role":"farmer","entity":"prize","operations":["read"],"scope":"own"}""")]
    [InlineData("LV0502", """permissions/+ := {"role":"visitor","entity":"farm","operations":["read"],"scope":"own"}""")]
    [InlineData("LV0503", """permissions/farmer.order.related/via := ["order-line.order","box.farm"]""")]
    [InlineData("LV0503", """permissions/farmer.order.related/via := ["order-line.order","order-line.crate"]""")]
    [InlineData("LV0503", """permissions/farmer.order.related/via := []""")]
    [InlineData("LV0503", """permissions/farmer.order.related/via := ["order.slot"]""")]
    [InlineData("LV0504", """permissions/restaurant.order.own/via := ["order.restaurant"]""")]
    [InlineData("LV0505", """permissions/restaurant.prize.all/operations := [] ;; screens/treats/blocks/wheel := {"id":"x","kind":"content","text":"Later."}""")]
    [InlineData("LV0506", """permissions/visitor.farm.all/operations := ["read","update"]""")]
    [InlineData("LV0506", """permissions/visitor.review.all/operations := ["read","create"]""")]
    [InlineData("LV0507", """entities/+ := {"id":"secret-thing","name":"Secret thing","fields":[{"id":"name","name":"Name"}]}""")]
    [InlineData("LV0508", """roles/+ := {"id":"guest","name":"Guest"} ;; screens/calendar/roles := ["restaurant"] ;; screens/recipes/roles := ["restaurant"] ;; screens/about/roles := ["visitor","guest"] ;; screens/about/blocks/write := {"id":"write","kind":"contact","title":"Write to us"}""")]
    [InlineData("LV0509", """roles/operator/administers := false ;; screens/overview/roles := ["restaurant"] ;; screens/overview/blocks := [{"id":"t","kind":"table","entity":"order"}] ;; screens/manage/roles := ["farmer"] ;; screens/manage/blocks := [{"id":"t","kind":"table","entity":"box"}] ;; screens/orders/roles := [] ;; permissions/+ := {"role":"operator","entity":"order","operations":["read"]} ;; permissions/+ := {"role":"operator","entity":"market-day","operations":["read"]} ;; permissions/+ := {"role":"operator","entity":"delivery-slot","operations":["read"]} ;; permissions/+ := {"role":"operator","entity":"recipe","operations":["read"]} ;; permissions/+ := {"role":"operator","entity":"enquiry","operations":["read"]}""")]
    [InlineData("LV0510", """roles/operator/signsUp := true""")]
    [InlineData("LV0511", """permissions/+ := {"role":"farmer","entity":"prize","operations":["update"]}""")]
    [InlineData("LV0512", """permissions/+ := {"role":"farmer","entity":"recipe","operations":["delete"]}""")]
    public void An_edit_of_the_reference_breaks_exactly_one_rule(string code, string edits) => Mutated.AssertBreaksOnly(code, edits);
}
