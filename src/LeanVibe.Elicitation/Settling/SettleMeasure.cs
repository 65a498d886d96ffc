using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Settling;

/// <summary>A number to steer by: how many of a thing, or what a field of it adds up to; it comes first.</summary>
internal static class SettleMeasure
{
    private const int Most = 6;

    public static Blueprint Run(Blueprint blueprint, Decision decision)
    {
        if (Of(blueprint, decision) is not { } kpi)
        {
            return blueprint;
        }

        var same = blueprint.Kpis.FirstOrDefault(k => k.Measure.Entity == kpi.Measure.Entity && k.Measure.Function == kpi.Measure.Function && k.Measure.Field == kpi.Measure.Field);
        return blueprint with { Kpis = [same ?? kpi, .. blueprint.Kpis.Where(k => k != same && k.Id != kpi.Id).Take(Most - 1)] };
    }

    private static Kpi? Of(Blueprint blueprint, Decision decision)
    {
        if (decision.Subject == Entity.Account)
        {
            return new Kpi { Id = "people", Name = "People", Description = "Accounts that were created.", Measure = new Measure { Function = Aggregate.Count, Entity = Entity.Account }, Period = Period.Month };
        }

        if (Lookup.Entity(blueprint, decision.Subject) is not { } entity)
        {
            return null;
        }

        var field = decision.Value.Length == 0 ? null : entity.Fields.FirstOrDefault(f => f.Id == decision.Value);
        var plural = entity.Plural.Length > 0 ? entity.Plural : Nouns.Plural(entity.Name);
        return field is null
            ? new Kpi { Id = Ids.From(plural), Name = plural, Description = $"How many {plural.ToLowerInvariant()} there are.", Measure = new Measure { Function = Aggregate.Count, Entity = entity.Id }, Period = Period.Week }
            : new Kpi { Id = Ids.From(entity.Id + "-" + field.Id), Name = $"{entity.Name} {field.Name.ToLowerInvariant()}", Description = $"What the {plural.ToLowerInvariant()} add up to.", Measure = new Measure { Function = Aggregate.Sum, Entity = entity.Id, Field = field.Id }, Period = Period.Month };
    }
}
