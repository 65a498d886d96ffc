using LeanVibe.Blueprints;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Tests.Generation.Refining;

public sealed class RefinerTests
{
    private readonly ProductModel _product = Refiner.Refine(Reference.Blueprint);

    [Fact]
    public void Many_to_many_becomes_a_link_entity_that_points_both_ways()
    {
        var link = _product.Entities.Single(e => e.IsLink);

        Assert.Equal("farm-market", link.Id);
        Assert.Equal(["farm", "market-day"], link.Relations.Select(r => r.Target));
        Assert.Empty(_product.Entity("farm").Relations);
    }

    [Fact]
    public void A_link_may_be_made_by_those_who_may_update_its_owner()
    {
        var link = _product.Entities.Single(e => e.IsLink);

        Assert.Contains(link.GrantsOf(Operation.Create), g => g.Role == "farmer" && g.Scope == Scope.Own);
        Assert.DoesNotContain(link.GrantsOf(Operation.Create), g => g.Role == "restaurant");
        Assert.Contains(link.GrantsOf(Operation.Read), g => g.Role == Role.Visitor);
    }

    [Fact]
    public void Ownership_is_followed_to_the_creator()
    {
        Assert.Equal(["box.farm"], _product.Entity("box").OwnerPath!.Select(r => r.Path));
        Assert.True(_product.Entity("farm").KnowsCreator);
        Assert.Null(_product.Entity("delivery-slot").OwnerPath);
    }

    [Fact]
    public void Related_scope_knows_the_direction_of_each_step()
    {
        var grant = _product.Entity("order").Grants.Single(g => g.Scope == Scope.Related);

        Assert.Equal([false, true, true], grant.Via.Select(s => s.Forward));
        Assert.Equal(["order-line", "box", "farm"], grant.Via.Select(s => s.To));
    }

    [Fact]
    public void What_a_row_points_to_is_created_first()
    {
        var order = _product.Entities.Select(e => e.Id).ToList();

        Assert.True(order.IndexOf("farm") < order.IndexOf("box"));
        Assert.True(order.IndexOf("box") < order.IndexOf("order-line"));
        Assert.True(order.IndexOf("delivery-slot") < order.IndexOf("order"));
    }

    [Theory]
    [InlineData("task", "Task", "TaskItem", "Tasks", "tasks")]
    [InlineData("order-line", "Order line", "OrderLine", "OrderLines", "order-lines")]
    [InlineData("equipment", "Equipment", "Equipment", "EquipmentArea", "equipment")]
    public void Names_clash_with_nothing(string id, string title, string type, string folder, string route)
    {
        var name = NameSet.From(id, title);

        Assert.Equal(type, name.Type);
        Assert.StartsWith(folder[..^1], name.Plurals.Pascal, StringComparison.Ordinal);
        Assert.NotEqual(name.Type, name.Plurals.Pascal);
        Assert.Equal(route, name.Plurals.Kebab);
    }

    [Theory]
    [InlineData("farm", "FarmApp")]
    [InlineData("boxes", "BoxesApp")]
    [InlineData("harvest-table", "HarvestTable")]
    public void The_root_namespace_is_no_entitys_name(string id, string expected)
    {
        var blueprint = Reference.Blueprint;

        Assert.Equal(expected, Refiner.Refine(blueprint with { Product = blueprint.Product with { Id = id } }).Name.Pascal);
    }
}
