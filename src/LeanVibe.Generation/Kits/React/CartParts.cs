using LeanVibe.Blueprints;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.React;

/// <summary>The parts of a cart: the order, its lines, what is bought, and the members that tie them.</summary>
internal sealed record CartParts(string Order, string Line, string Item, string ByOrder, string ByItem, string Quantity)
{
    /// <summary>From the first cart block; null where the product has no order with countable lines.</summary>
    public static CartParts? Of(ProductModel product) =>
        product.Source.Screens.SelectMany(s => s.Blocks).Where(b => b.Kind == BlockKind.Cart).Select(b => Of(b, product)).FirstOrDefault(c => c is not null);

    public static CartParts? Of(Block block, ProductModel product)
    {
        if (product.FindEntity(block.Entity) is not { } order)
        {
            return null;
        }

        var named = order.Children.FirstOrDefault(c => c.Path == block.By);
        var candidates = named is null ? order.Children : [named];
        return candidates.Select(c => Of(order, c, block.And, product)).FirstOrDefault(c => c is not null);
    }

    private static CartParts? Of(EntityModel order, RelationModel byOrder, string item, ProductModel product)
    {
        var line = product.Entity(byOrder.Owner);
        var others = line.Relations.Where(r => r != byOrder && !r.ToAccount).ToList();
        var byItem = others.Find(r => r.Path == item) ?? (others.Count > 0 ? others[0] : null);
        var quantity = line.Inputs.FirstOrDefault(f => f.Source.Type == FieldType.Integer);
        return byItem is null || quantity is null || order.States.Count == 0
            ? null
            : new(order.Id, line.Id, byItem.Target, byOrder.Name.Camel + "Id", byItem.Name.Camel + "Id", quantity.Name.Camel);
    }

    public string Literal => Js.Object(
        ("order", Js.Text(Order)), ("line", Js.Text(Line)), ("item", Js.Text(Item)), ("byOrder", Js.Text(ByOrder)), ("byItem", Js.Text(ByItem)), ("quantity", Js.Text(Quantity)));
}
