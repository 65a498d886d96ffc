using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>Keeps the worked-out fields whose sources are in this product, and points them at the real relations and fields.</summary>
internal static class ComputeFields
{
    public static Draft Run(Draft draft)
    {
        foreach (var kept in draft.Kept)
        {
            var fields = kept.Entity.Fields.Select(f => f.Computed is null ? f : Resolve(draft, kept, f)).OfType<Field>().ToList();
            var rules = Rules(kept, fields);
            draft = draft.Change(kept, kept with { Entity = kept.Entity with { Fields = fields, Rules = rules } });
        }

        return draft.OfShape(Shape.Mark).Where(m => m.Thing.Access is Access.Mark).SelectMany(m => m.Entity.Relations, (mark, relation) => (mark, relation)).Aggregate(draft, Count);
    }

    /// <summary>Votes and likes are counted where they are given.</summary>
    private static Draft Count(Draft draft, (Kept Mark, Relation Relation) given)
    {
        var (mark, relation) = given;
        if (draft.ById(relation.Target) is not { } target || target.Entity.Fields.Any(f => f.Id == Ids.From(mark.LowerPlural)))
        {
            return draft;
        }

        var count = new Field { Id = Ids.From(mark.LowerPlural), Name = mark.Plural, Type = FieldType.Integer, Computed = new Computation { Function = Aggregate.Count, Relation = $"{mark.Id}.{relation.Id}" } };
        return draft.Change(target, target with { Entity = target.Entity with { Fields = [.. target.Entity.Fields, count] } });
    }

    private static Field? Resolve(Draft draft, Kept kept, Field field)
    {
        var computation = field.Computed!;
        if (computation.Function == Aggregate.Product)
        {
            return kept.Entity.Fields.Any(f => f.Id == computation.Field) && kept.Entity.Fields.Any(f => f.Id == computation.Times) ? field : null;
        }

        var source = draft.Of(computation.Relation.Split('.')[0]);
        var relation = source?.Entity.Relations.FirstOrDefault(r => r.Target == kept.Id);
        var known = relation is not null && (computation.Field.Length == 0 || source!.Entity.Fields.Any(f => f.Id == computation.Field));
        return known ? field with { Computed = computation with { Relation = $"{source!.Id}.{relation!.Id}" } } : null;
    }

    /// <summary>Rules written as conditions ("ends&gt;=starts|message") and one row together, for the members that are there.</summary>
    private static List<EntityRule> Rules(Kept kept, List<Field> fields)
    {
        var rules = kept.Entity.Rules.ToList();
        foreach (var notation in kept.Thing.Rules.Select(r => r.Split('|')))
        {
            var conditions = LifecycleNotation.Conditions(notation[0]).Select(c => c with { Right = "=" + c.Right }).ToList();
            if (conditions.All(c => fields.Any(f => f.Id == c.Left)))
            {
                rules.Add(new EntityRule { Id = Ids.From(notation[0].Replace(">=", "-from-", StringComparison.Ordinal).Replace("=", "", StringComparison.Ordinal)), Message = notation[1], Conditions = conditions });
            }
        }

        var single = kept.Entity.Relations.Where(r => r.Target != Entity.Account && r.Required).ToList();
        var caller = kept.Entity.Relations.FirstOrDefault(r => r.DefaultsToCaller);
        if (kept.Thing.Access is Access.Mark && single.Count == 1 && caller is not null)
        {
            rules.Add(new EntityRule { Id = "once-each", Message = $"You have already done that.", Kind = RuleKind.UniqueTogether, Members = [single[0].Id, caller.Id] });
        }
        else if (kept.Thing.UniqueTogether.Count > 0 && kept.Thing.UniqueTogether.Select(m => Member(kept, m)).ToList() is var members && members.All(m => m.Length > 0))
        {
            rules.Add(new EntityRule { Id = "only-once", Message = $"There is such {Language.Nouns.WithArticle(kept.Lower)} already.", Kind = RuleKind.UniqueTogether, Members = members });
        }

        return rules;
    }

    private static string Member(Kept kept, string member) => member switch
    {
        "caller" => kept.Entity.Relations.FirstOrDefault(r => r.DefaultsToCaller)?.Id ?? "",
        "@" => kept.Entity.Relations.FirstOrDefault(r => r.Target != Entity.Account && r.Required)?.Id ?? "",
        _ => kept.Entity.Fields.Any(f => f.Id == member) || kept.Entity.Relations.Any(r => r.Id == member) ? member : "",
    };
}
