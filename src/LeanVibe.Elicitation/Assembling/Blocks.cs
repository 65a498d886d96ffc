using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Naming;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>Blocks that show an entity's rows, in the way that suits what it is.</summary>
internal static class Blocks
{
    private const int MostFields = 7;
    private const int MostColumns = 7;

    /// <summary>What a table is read for after names and states: sums, then days, then how far and of which kind.</summary>
    private static readonly FieldType[] Telling = [FieldType.Money, FieldType.Date, FieldType.DateTime, FieldType.Percent, FieldType.Choice, FieldType.Place];

    /// <summary>The id of the page of an entity: its plural, unless every product has such a page already.</summary>
    public static string PageId(Kept kept) => Ids.From(kept.LowerPlural) is var id && ReservedNames.IsReservedPage(id) ? id + "-page" : id;

    /// <summary>The entity's own way of being browsed: pictures as a gallery, the rest as cards.</summary>
    public static Block Browse(Kept kept, string title = "") => new()
    {
        Id = kept.LowerPlural is var plural ? Ids.From(plural) : "list",
        Kind = kept.Thing.View == View.Gallery && kept.FieldOf(FieldType.Image) is not null ? BlockKind.Gallery : BlockKind.Cards,
        Title = title.Length > 0 ? title : kept.Plural,
        Entity = kept.Id,
        Fields = Shown(kept),
    };

    public static Block Table(Kept kept, string title = "") => new()
    {
        Id = Ids.From(kept.LowerPlural) + "-table",
        Kind = BlockKind.Table,
        Title = title.Length > 0 ? title : kept.Plural,
        Entity = kept.Id,
        Fields = Columns(kept),
    };

    /// <summary>Only the rows of whoever looks at them; empty where a row does not say whose it is.</summary>
    public static IReadOnlyList<Condition> OfCaller(Kept kept) =>
        kept.Entity.Relations.FirstOrDefault(r => r.DefaultsToCaller) is { } mine ? [new Condition { Left = mine.Id, Is = Comparison.Equal, Right = "caller" }] : [];

    /// <summary>Boards, calendars and timelines of a thing, as far as it has the states and dates for them.</summary>
    public static IEnumerable<Block> Special(Draft draft, Kept kept)
    {
        var dates = kept.Entity.Fields.Where(f => f.Type is FieldType.Date or FieldType.DateTime && f.Computed is null && !f.ReadOnly).Select(f => f.Id).ToList();
        var start = kept.Thing.By.Length > 0 && dates.Contains(kept.Thing.By) ? kept.Thing.By : dates.FirstOrDefault();
        var end = kept.Thing.And.Length > 0 && dates.Contains(kept.Thing.And) ? kept.Thing.And : "";
        if (kept.Entity.Lifecycle is not null && (kept.Thing.View == View.Kanban || (draft.Can("kanban") && kept.Thing.Shape == Shape.Work)))
        {
            yield return new Block { Id = "board", Kind = BlockKind.Kanban, Title = $"{kept.Plural} by state", Entity = kept.Id, By = "status", Fields = [.. Columns(kept).Where(f => f != "status").Take(3)] };
        }

        // What is scheduled is looked for in a calendar; the whole it belongs to has its timeline.
        if (start is not null && (kept.Thing.View == View.Calendar || (draft.Can("timeline") && kept.Thing.Shape == Shape.Work && kept.Entity.Relations.Any(r => draft.ById(r.Target)?.Thing.Shape == Shape.Work))))
        {
            yield return new Block { Id = "calendar", Kind = BlockKind.Calendar, Title = "Calendar", Entity = kept.Id, By = start, And = end };
        }

        if (start is not null && (kept.Thing.View == View.Timeline || (draft.Can("timeline") && kept.Thing.Shape == Shape.Work)))
        {
            yield return new Block { Id = "timeline", Kind = BlockKind.Timeline, Title = $"{kept.Name} timeline", Entity = kept.Id, By = start, And = end };
        }

        if (kept.Entity.Fields.FirstOrDefault(f => f.Id == "free-today") is { } free)
        {
            yield return new Block { Id = "free", Kind = BlockKind.Chart, Title = $"{free.Name} by {kept.Lower}", Entity = kept.Id, By = kept.Label, Chart = ChartKind.Bar, Measure = new Blueprints.Measure { Function = Aggregate.Sum, Entity = kept.Id, Field = free.Id } };
        }

        if (draft.Can("map") && kept.FieldOf(FieldType.Place) is { } place)
        {
            yield return new Block { Id = "map", Kind = BlockKind.Map, Title = "On the map", Entity = kept.Id, And = place.Id };
        }
    }

    /// <summary>Picture, name, one line of text, then what sorts and prices it.</summary>
    public static IReadOnlyList<string> Shown(Kept kept)
    {
        var fields = kept.Entity.Fields;
        var shown = new List<string>();
        shown.AddRange(fields.Where(f => f.Type == FieldType.Image).Take(1).Select(f => f.Id));
        shown.Add(kept.Label);
        shown.AddRange(fields.Where(f => f.Id is "summary" or "role" or "caption" || (kept.Thing.Shape == Shape.Quizzed && f.Id == kept.Thing.By)).Take(1).Select(f => f.Id));
        shown.AddRange(fields.Where(f => f.Id is "starts-on" or "timetable" or "places" && kept.Thing.Shape == Shape.Course).Select(f => f.Id));
        shown.AddRange(kept.Entity.Relations.Where(r => r.Target == Entity.Account && r.Cardinality == Cardinality.One).Take(1).Select(r => r.Id));
        shown.AddRange(fields.Where(f => f.Type is FieldType.Money or FieldType.Choice or FieldType.Rating or FieldType.Date or FieldType.DateTime or FieldType.Duration or FieldType.Place || f.Computed is not null).Where(f => f.Type != FieldType.Boolean).Select(f => f.Id));
        shown.AddRange(kept.Entity.Relations.Where(r => r.Cardinality == Cardinality.One).Take(2).Select(r => r.Id));
        return [.. shown.Distinct().Take(MostFields)];
    }

    /// <summary>What tells rows apart in a table.</summary>
    public static IReadOnlyList<string> Columns(Kept kept)
    {
        var fields = kept.Entity.Fields.Where(f => f.Type is not (FieldType.LongText or FieldType.Image or FieldType.File or FieldType.Color)).Select(f => f.Id).ToList();
        var columns = new List<string> { kept.Label };
        columns.AddRange(kept.Entity.Fields.Where(f => f.Default == "sequence").Select(f => f.Id));
        columns.AddRange(kept.Entity.Relations.Where(r => r.Cardinality == Cardinality.One).Take(2).Select(r => r.Id));
        columns.AddRange(kept.Entity.Lifecycle is null ? [] : ["status"]);
        columns.AddRange(kept.Entity.Fields.Where(f => Telling.Contains(f.Type) && fields.Contains(f.Id)).GroupBy(f => f.Type).OrderBy(g => Array.IndexOf(Telling, g.Key)).SelectMany(g => g.Take(g.Key is FieldType.Date or FieldType.DateTime ? 2 : 1)).Select(f => f.Id));
        columns.AddRange(kept.Entity.Fields.Where(f => f.Computed is not null).Take(2).Select(f => f.Id));
        columns.AddRange(fields);
        return [.. columns.Distinct().Take(MostColumns)];
    }
}
