using LeanVibe.Blueprints.Changes;
using LeanVibe.Blueprints;

namespace LeanVibe.Tests.Blueprints.Changes;

public sealed class BlueprintDiffTests
{
    [Fact]
    public void Nothing_changed() => Assert.Empty(BlueprintDiff.Between(Reference.Blueprint, Reference.Blueprint with { Revision = 9, Origins = [new() { Path = "product", Kind = OriginKind.Rule }] }));

    [Theory]
    [InlineData("product/pitch := \"Fresh\"", ChangeKind.Changed, "product", DataEffect.None, "The product: pitch is now Fresh, was This week's harvest, on tonight's menu.")]
    [InlineData("product/brand/primary := \"navy\"", ChangeKind.Changed, "product/brand", DataEffect.None, "The product: primary is now navy, was darkolivegreen.")]
    [InlineData("product/name := \"Harvest\"", ChangeKind.Renamed, "product", DataEffect.None, "The product \"Harvest Table\" is now called \"Harvest\".")]
    [InlineData("entities/prize/fields/+ := {\"id\":\"cost\",\"name\":\"Cost\",\"type\":\"money\"}", ChangeKind.Added, "entities/prize/fields/cost", DataEffect.Migrates, "The field \"Cost\" of \"Prize\" was added.")]
    [InlineData("entities/prize/fields/+ := {\"id\":\"cost\",\"name\":\"Cost\",\"required\":true}", ChangeKind.Added, "entities/prize/fields/cost", DataEffect.NeedsValue, "The field \"Cost\" of \"Prize\" was added. Rows that exist need another value.")]
    [InlineData("entities/prize/fields/+ := {\"id\":\"cost\",\"name\":\"Cost\",\"required\":true,\"default\":\"0\"}", ChangeKind.Added, "entities/prize/fields/cost", DataEffect.Migrates, "The field \"Cost\" of \"Prize\" was added.")]
    [InlineData("entities/prize/fields/tint := -", ChangeKind.Removed, "entities/prize/fields/tint", DataEffect.LosesData, "The field \"Colour\" of \"Prize\" was removed. What is stored in it is lost.")]
    [InlineData("entities/box/fields/rating := -", ChangeKind.Removed, "entities/box/fields/rating", DataEffect.None, "The field \"Rating\" of \"Box\" was removed.")]
    [InlineData("entities/prize/fields/tint/name := \"Tint\"", ChangeKind.Renamed, "entities/prize/fields/tint", DataEffect.None, "The field of \"Prize\" \"Colour\" is now called \"Tint\".")]
    [InlineData("entities/delivery-slot/fields/colour/id := \"shade\"", ChangeKind.Renamed, "entities/delivery-slot/fields/shade", DataEffect.Migrates, "The field \"Colour\" of \"Delivery slot\" has the id \"shade\" instead of \"colour\".")]
    [InlineData("entities/prize/fields/tint/required := true", ChangeKind.Changed, "entities/prize/fields/tint", DataEffect.NeedsValue, "The field \"Colour\" of \"Prize\": required is now true. Rows that exist need another value.")]
    [InlineData("entities/prize/fields/weight/required := false", ChangeKind.Changed, "entities/prize/fields/weight", DataEffect.Migrates, "The field \"Weight\" of \"Prize\": required is no longer true.")]
    [InlineData("entities/prize/fields/tint/type := \"text\"", ChangeKind.Changed, "entities/prize/fields/tint", DataEffect.Migrates, "The field \"Colour\" of \"Prize\": type is no longer color.")]
    [InlineData("entities/prize/fields/weight/type := \"date\"", ChangeKind.Changed, "entities/prize/fields/weight", DataEffect.LosesData, "The field \"Weight\" of \"Prize\": type is now date, was integer. What is stored in it is lost.")]
    [InlineData("entities/recipe/fields/season/choices/winter := -", ChangeKind.Removed, "entities/recipe/fields/season/choices/winter", DataEffect.NeedsValue, "The choice \"Winter\" of \"Best season\" was removed. Rows that exist need another value.")]
    [InlineData("entities/order/relations/slot := -", ChangeKind.Removed, "entities/order/relations/slot", DataEffect.LosesData, "The relation \"Delivery slot\" of \"Order\" was removed. What is stored in it is lost.")]
    [InlineData("entities/order/relations/slot/target := \"market-day\"", ChangeKind.Changed, "entities/order/relations/slot", DataEffect.LosesData, "The relation \"Delivery slot\" of \"Order\": target is now market-day, was delivery-slot. What is stored in it is lost.")]
    [InlineData("entities/enquiry/lifecycle := -", ChangeKind.Removed, "entities/enquiry/lifecycle", DataEffect.LosesData, "The lifecycle of \"Enquiry\" was removed. What is stored in it is lost.")]
    [InlineData("entities/enquiry/lifecycle/states/+ := {\"id\":\"lost\",\"name\":\"Lost\"}", ChangeKind.Added, "entities/enquiry/lifecycle/states/lost", DataEffect.None, "The state \"Lost\" of \"Enquiry\" was added.")]
    [InlineData("entities/kitchen-profile := -", ChangeKind.Removed, "entities/kitchen-profile", DataEffect.LosesData, "The entity \"Kitchen profile\" was removed. What is stored in it is lost.")]
    [InlineData("permissions/visitor.review.all := -", ChangeKind.Removed, "permissions/visitor/review/all", DataEffect.None, "The permission \"visitor/review/all\" was removed.")]
    [InlineData("permissions/visitor.enquiry.all/operations := [\"create\",\"read\"]", ChangeKind.Changed, "permissions/visitor/enquiry/all", DataEffect.None, "The permission \"visitor/enquiry/all\": operations changed.")]
    [InlineData("screens/orders/blocks/table/fields := [\"number\"]", ChangeKind.Changed, "screens/orders/blocks/table", DataEffect.None, "The block \"table\" of \"Orders\": fields changed.")]
    [InlineData("kpis/orders/target := 50", ChangeKind.Changed, "kpis/orders", DataEffect.None, "The KPI \"Orders\": target is now 50, was 40.")]
    [InlineData("actions/restock/effects := [{\"kind\":\"add\",\"target\":\"stock\",\"value\":\"1\"}]", ChangeKind.Changed, "actions/restock", DataEffect.None, "The action \"Restock\": effects changed.")]
    public void One_edit_is_one_change(string edit, ChangeKind kind, string path, DataEffect effect, string sentence)
    {
        var change = Assert.Single(BlueprintDiff.Between(Reference.Blueprint, Mutated.Reference(edit)));

        Assert.Equal((kind, path, effect, sentence), (change.Kind, change.Path, change.Effect, change.Sentence));
    }

    [Fact]
    public void A_new_id_is_a_rename_and_what_refers_to_it_follows()
    {
        var renamed = Mutated.Reference("entities/delivery-slot/id := \"drop-off\" ;; entities/order/relations/slot/target := \"drop-off\" ;; permissions/farmer.delivery-slot.all/entity := \"drop-off\" ;; permissions/restaurant.delivery-slot.all/entity := \"drop-off\" ;; screens/calendar/blocks/slots/entity := \"drop-off\" ;; screens/manage/blocks/slots/entity := \"drop-off\"");

        var change = Assert.Single(BlueprintDiff.Between(Reference.Blueprint, renamed));

        Assert.Equal((ChangeKind.Renamed, "entities/drop-off", "entities/delivery-slot"), (change.Kind, change.Path, change.PreviousPath));
    }

    [Fact]
    public void Changes_come_in_the_order_of_the_later_blueprint()
    {
        var changes = BlueprintDiff.Between(Reference.Blueprint, Mutated.Reference("kpis/orders/target := 50 ;; product/pitch := \"New\" ;; roles/+ := {\"id\":\"guest\",\"name\":\"Guest\"}"));

        Assert.Equal(["product", "roles/guest", "kpis/orders"], changes.Select(c => c.Path));
    }

    [Fact]
    public void From_nothing_everything_is_added()
    {
        var nothing = new Blueprint { Product = Reference.Blueprint.Product };

        Assert.All(BlueprintDiff.Between(nothing, Reference.Blueprint), change => Assert.Equal(ChangeKind.Added, change.Kind));
        Assert.Equal(Reference.Blueprint.Entities.Count, BlueprintDiff.Between(Reference.Blueprint, nothing).Count(c => c.Effect == DataEffect.LosesData));
    }
}
