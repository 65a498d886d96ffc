using LeanVibe.Blueprints;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>Joins what is sold to the order's lines: price copied at creation, subtotal, stock taken when the order is placed.</summary>
internal static class Sell
{
    public static Draft Run(Draft draft) => Book(Order(draft));

    /// <summary>Things besides bookings of which somebody takes so many of something with a price.</summary>
    private static readonly string[] Taken = ["escrow-transaction", "quote-request"];

    /// <summary>A booking, a deposit or a quote for something with a price copies it and works out what it comes to.</summary>
    private static Draft Book(Draft draft)
    {
        foreach (var booking in draft.Kept.Where(b => b.Thing.Shape == Packs.Shape.Booking || Taken.Contains(b.Thing.Id)))
        {
            var count = booking.Entity.Fields.FirstOrDefault(f => f.Id is "people" or "quantity");
            var relation = booking.Entity.Relations.FirstOrDefault(r => (r.Required || booking.Thing.Shape != Packs.Shape.Booking) && r.Target != Entity.Account && draft.ById(r.Target) is not null);
            if (count is not null && relation is not null && draft.ById(relation.Target)!.Entity.Fields.FirstOrDefault(f => f.Type == FieldType.Money && f.Computed is null) is { } price)
            {
                draft = draft.Change(booking, booking with
                {
                    Entity = booking.Entity with
                    {
                        Fields =
                        [
                            .. booking.Entity.Fields,
                            new Field { Id = "unit-price", Name = price.Name, Type = FieldType.Money, ReadOnly = true, Default = $"={relation.Id}.{price.Id}" },
                            new Field { Id = booking.Thing.Shape == Packs.Shape.Intake ? "estimate" : "total", Name = booking.Thing.Shape == Packs.Shape.Intake ? "Estimate" : "Total", Type = FieldType.Money, Computed = new Computation { Function = Aggregate.Product, Field = count.Id, Times = "unit-price" } },
                        ],
                    },
                });
            }
        }

        return draft;
    }

    private static Draft Order(Draft draft)
    {
        var line = draft.Of("order-line");
        var sold = Sold(draft);
        if (line is null || sold is null)
        {
            return draft with { Kept = [.. draft.Kept.Where(k => k.Thing.Id is not ("order" or "order-line"))] };
        }

        // Lines of an order that is not wanted go with it.
        if (line.Entity.Relations.FirstOrDefault(r => draft.ById(r.Target)?.Thing.Id == "order")?.Id is not { } order)
        {
            return draft with { Kept = [.. draft.Kept.Where(k => k != line)] };
        }

        var price = sold.Entity.Fields.First(f => f.Type == FieldType.Money).Id;
        var changed = line with
        {
            Entity = line.Entity with
            {
                Ownership = order,
                Fields =
                [
                    .. line.Entity.Fields,
                    new Field { Id = "unit-price", Name = "Unit price", Type = FieldType.Money, ReadOnly = true, Default = $"={sold.Id}.{price}" },
                    new Field { Id = "subtotal", Name = "Subtotal", Type = FieldType.Money, Computed = new Computation { Function = Aggregate.Product, Field = "quantity", Times = "unit-price" } },
                ],
                Relations = [.. line.Entity.Relations, new Relation { Id = sold.Id, Name = sold.Name, Target = sold.Id, Required = true }],
                Rules = [new EntityRule { Id = sold.Id + "-once", Message = $"This {sold.Lower} is already in the order.", Kind = RuleKind.UniqueTogether, Members = [order, sold.Id] }],
            },
        };
        return Address(draft.Change(line, changed), sold);
    }

    /// <summary>What is learned, heard or attended is not delivered anywhere: its order bears the address of the bill.</summary>
    private static Draft Address(Draft draft, Kept sold)
    {
        var isGoods = sold.Thing.Shape == Packs.Shape.Offer && !sold.Entity.Fields.Any(f => f.Type == FieldType.Duration);
        if (isGoods || draft.Of("order") is not { } order)
        {
            return draft;
        }

        var fields = order.Entity.Fields.Select(f => f.Id == "delivery-address" ? f with { Id = "billing-address", Name = "Billing address" } : f);
        return draft.Change(order, order with { Entity = order.Entity with { Fields = [.. fields] } });
    }

    /// <summary>The thing that carts hold: the founder's own offer with a price before a pack's.</summary>
    internal static Kept? Sold(Draft draft) => draft.OfShape(Offers)
        .Where(k => k.Entity.Fields.Any(f => f.Type == FieldType.Money && f.Computed is null))
        .OrderByDescending(k => k.Named).FirstOrDefault();

    private static readonly Packs.Shape[] Offers = [Packs.Shape.Offer, Packs.Shape.Course, Packs.Shape.Media, Packs.Shape.Event];
}
