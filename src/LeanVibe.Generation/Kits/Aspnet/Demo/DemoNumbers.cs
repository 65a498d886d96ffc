using LeanVibe.Blueprints;
using LeanVibe.Generation.Kits.Aspnet.Code;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Demo;

/// <summary>Numbers that suit a field by its name, type and range.</summary>
internal sealed class DemoNumbers(DemoChance chance)
{
    public decimal Of(EntityModel entity, FieldModel field, int row)
    {
        var (low, high, step) = Usual(field);
        var least = FieldCode.Least(field.Source) ?? decimal.MinValue;
        var most = field.Source.Max ?? FieldCode.Most(field.Source) ?? decimal.MaxValue;
        if (high < least || low > most)
        {
            (low, high) = least > decimal.MinValue ? (least, Math.Min(most, least + (10 * step))) : (most - (10 * step), most);
        }

        var steps = (int)Math.Clamp(Math.Floor((high - low) / step), 0, 1000);
        var number = low + (step * chance.Of(steps + 1, entity.Id, field.Id, row));
        return Math.Clamp(number, least, most);
    }

    private static (decimal Low, decimal High, decimal Step) Usual(FieldModel field) => field.Source.Type switch
    {
        FieldType.Rating => (3, 5, 1),
        FieldType.Percent => (5, 90, 5),
        FieldType.Duration => (15, 120, 15),
        FieldType.Money when Says(field, "salary", "income", "revenue", "budget", "rent", "goal") => (900, 4800, 50),
        FieldType.Money when Says(field, "insured", "coverage", "mortgage", "loan") => (20_000, 480_000, 5_000),
        FieldType.Money when Says(field, "premium", "claim", "damage", "loss", "cost", "estimate", "quote", "amount", "payout") => (180, 4_980, 60),
        FieldType.Money => (9.5m, 94.5m, 2.5m),
        _ when Says(field, "hours-of") => (4, 9, 1),
        _ when Says(field, "year") => (2019, 2026, 1),
        _ when Says(field, "age") => (18, 64, 1),
        _ when Says(field, "latitude") => (48, 56, 0.25m),
        _ when Says(field, "longitude") => (-3, 12, 0.25m),
        _ when Says(field, "stock", "inventory") => (6, 80, 1),
        _ when Says(field, "capacity", "seats", "attendees", "places", "limit") => (8, 40, 2),
        _ when Says(field, "calories", "steps", "points", "views", "likes") => (120, 900, 20),
        _ when Says(field, "quantity", "servings", "guests", "people", "party", "rooms", "bedrooms", "order", "position", "level", "priority") => (1, 6, 1),
        FieldType.Decimal => (1, 40, 0.5m),
        _ => (1, 40, 1),
    };

    private static bool Says(FieldModel field, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (field.Id.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
