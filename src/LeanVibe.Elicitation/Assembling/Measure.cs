using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>The numbers the founder steers by: the pack's, as far as their entities are here, then counts of the main things.</summary>
internal static class Measure
{
    private const int Most = 5;

    public static Draft Run(Draft draft)
    {
        var kpis = draft.Packs.Take(1).SelectMany(p => p.Kpis).Select(k => FromPack(draft, k)).OfType<Kpi>().DistinctBy(k => k.Id).ToList();
        foreach (var kept in draft.Kept.Where(k => k.Named && k.Thing.Access is not (Access.Reference or Access.Line or Access.Profile)))
        {
            if (kpis.Count < 3 && kpis.All(k => k.Measure.Entity != kept.Id))
            {
                kpis.Add(new Kpi { Id = Ids.From(kept.LowerPlural), Name = kept.Plural, Description = $"How many {kept.LowerPlural} there are.", Measure = new Blueprints.Measure { Function = Aggregate.Count, Entity = kept.Id }, Period = Period.Month });
            }
        }

        if (kpis.Count < Most)
        {
            kpis.Add(new Kpi { Id = "people", Name = "People", Description = "Accounts that were created.", Measure = new Blueprints.Measure { Function = Aggregate.Count, Entity = Entity.Account }, Period = Period.Month, Target = 100 });
        }

        return draft with { Kpis = [.. kpis.DistinctBy(k => k.Id).Take(Most)] };
    }

    /// <summary>A number over a state that the entity does not know would always be zero.</summary>
    private static bool CanBe(Entity entity, Condition condition) =>
        condition.Left != "status" || entity.Lifecycle?.States.Any(s => s.Id == condition.Right) == true;

    private static Kpi? FromPack(Draft draft, PackKpi kpi)
    {
        var where = LifecycleNotation.Conditions(kpi.Where);
        var kept = (kpi.Entity[0] == '@' ? draft.OfShape(Enum.Parse<Shape>(kpi.Entity[1..], ignoreCase: true)).OrderByDescending(k => k.Named) : draft.Kept.Where(k => k.Thing.Id == kpi.Entity))
            .FirstOrDefault(k => where.All(condition => CanBe(k.Entity, condition)));
        if (kept is null || (kpi.Field.Length > 0 && kept.Entity.Fields.All(f => f.Id != kpi.Field)))
        {
            return null;
        }

        var name = Copy.Fill(draft, kpi.Name.Replace("{These}", kept.Plural, StringComparison.Ordinal).Replace("{these}", kept.LowerPlural, StringComparison.Ordinal));
        return new Kpi
        {
            Id = Ids.From(name),
            Name = name,
            Description = kpi.Description,
            Measure = new Blueprints.Measure { Function = Enum.Parse<Aggregate>(kpi.Function, ignoreCase: true), Entity = kept.Id, Field = kpi.Field, Where = where },
            Period = Enum.Parse<Period>(kpi.Period, ignoreCase: true),
            Target = kpi.Target,
        };
    }
}
