using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>What a thing's rows say about it without anybody typing it: how far its work is, how much of it is free today.</summary>
internal static class WorkedOut
{
    public static Draft Run(Draft draft)
    {
        foreach (var kept in draft.Kept)
        {
            var fields = Added(draft, kept, [.. kept.Entity.Fields.Select(f => f.Computed is { Where.Count: 0 } computed ? f with { Computed = computed with { Where = Happened(draft, computed) } } : f)]);
            draft = draft.Change(kept, kept with { Entity = kept.Entity with { Fields = fields, Samples = Without(kept.Entity.Samples, fields) } });
        }

        return draft;
    }

    private static List<Field> Added(Draft draft, Kept kept, List<Field> fields)
    {
        if (kept.Thing.Shape == Shape.Work && Work(draft, kept) is { } progress)
        {
            fields.RemoveAll(f => f.Id == "progress");
            fields.Add(new Field { Id = "progress", Name = "Progress", Type = FieldType.Percent, Computed = progress });
        }

        if (fields.Exists(f => f is { Id: "available", Type: FieldType.Integer, Computed: null }) && Taken(draft, kept) is { } taken)
        {
            fields.Add(new Field { Id = "taken-today", Name = "Taken today", Type = FieldType.Integer, Computed = taken });
            fields.Add(new Field { Id = "free-today", Name = "Free today", Type = FieldType.Integer, Computed = new Computation { Function = Aggregate.Difference, Field = "available", Times = "taken-today" } });
        }

        return fields;
    }

    /// <summary>Example rows leave out what is worked out.</summary>
    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Without(IReadOnlyList<IReadOnlyDictionary<string, string>> samples, List<Field> fields)
    {
        var computed = fields.Where(f => f.Computed is not null).Select(f => f.Id).ToHashSet();
        return [.. samples.Select(row => row.Where(value => !computed.Contains(value.Key)).ToDictionary())];
    }

    /// <summary>Sums take what has come about (states that are good, or locked), counts whatever is neither a draft nor called off.</summary>
    private static IReadOnlyList<Condition> Happened(Draft draft, Computation computed)
    {
        var states = draft.ById(computed.Relation.Split('.')[0])?.Entity.Lifecycle?.States ?? [];
        bool Counts(State state) => state.Tone != StateTone.Danger && state.Id != "draft" && (computed.Function != Aggregate.Sum || state.Tone == StateTone.Success || state.Locked);
        return computed.Function is Aggregate.Sum or Aggregate.Count && states.Any(Counts)
            ? [.. states.Where(s => !Counts(s)).Select(s => new Condition { Left = "status", Is = Comparison.NotEqual, Right = s.Id })] : [];
    }

    /// <summary>The share of its tasks that are done.</summary>
    private static Computation? Work(Draft draft, Kept kept) => (
        from task in draft.Kept.OrderByDescending(k => k.Thing.Id == "task")
        where task.Thing.Shape == Shape.Work && task.Id != kept.Id
        let done = task.Entity.Lifecycle?.States.LastOrDefault(s => s.Tone == StateTone.Success)
        from relation in task.Entity.Relations
        where done is not null && relation.Target == kept.Id && relation.Cardinality == Cardinality.One
        select new Computation { Function = Aggregate.Share, Relation = $"{task.Id}.{relation.Id}", Where = [new Condition { Left = "status", Right = done.Id }] }).FirstOrDefault();

    /// <summary>How many rows that begin and end hold it today.</summary>
    private static Computation? Taken(Draft draft, Kept kept) => (
        from taking in draft.Kept
        let days = taking.Entity.Fields.Where(f => f.Type == FieldType.Date && (f.Id == taking.Thing.By || f.Id == taking.Thing.And)).Select(f => f.Id).ToHashSet()
        where days.Contains(taking.Thing.By) && days.Contains(taking.Thing.And)
        from relation in taking.Entity.Relations
        where relation.Target == kept.Id && relation.Cardinality == Cardinality.One
        select new Computation
        {
            Function = Aggregate.Count, Relation = $"{taking.Id}.{relation.Id}",
            Where = [new Condition { Left = taking.Thing.By, Is = Comparison.LessOrEqual, Right = "today" }, new Condition { Left = taking.Thing.And, Is = Comparison.GreaterOrEqual, Right = "today" }],
        }).FirstOrDefault();
}
