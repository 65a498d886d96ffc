using System.Text.RegularExpressions;
using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>The administrator's dashboard with numbers, charts and activity, and reports where they were asked for.</summary>
internal static partial class LayOverview
{
    public static Draft Run(Draft draft)
    {
        var numbers = new Block { Id = "kpis", Kind = BlockKind.Kpis, Title = "Where we stand", Refs = [.. draft.Kpis.Select(k => k.Id)] };
        var screens = new List<Screen>
        {
            new()
            {
                Id = "overview", Name = "Overview", Icon = "layout-dashboard", Roles = [draft.Operator.Role.Id],
                Blocks = [numbers, .. Charts(Counted(draft)).Take(4), new Block { Id = "activity", Kind = BlockKind.Activity, Title = "What happened" }],
            },
        };
        if (draft.Can("reports"))
        {
            screens.Add(new Screen
            {
                Id = "reports", Name = "Reports", Icon = "chart-column", Roles = [draft.Operator.Role.Id, .. (draft.Internal ? draft.Others : draft.Staff).Select(p => p.Role.Id)],
                Blocks = [.. Reports(draft).Take(5)],
            });
        }

        if (Shared(draft) is { } shared)
        {
            screens.Add(shared);
        }

        return draft with { Screens = [.. draft.Screens, .. LayWorkScreens.Unique(draft.Screens, screens.Where(s => s.Blocks.Count > 0))] };
    }

    /// <summary>Where everybody is to see charts, what everybody may read is shown in some.</summary>
    private static Screen? Shared(Draft draft)
    {
        var roles = draft.Others.Select(p => p.Role.Id).ToList();
        var read = Counted(draft).Where(k => roles.TrueForAll(r => draft.May(r, k.Id, Operation.Read))).ToList();
        return !Wish().IsMatch(draft.Facts.Text) || read.Count == 0 || roles.Count == 0 ? null : new Screen
        {
            Id = "charts", Name = "Charts", Icon = "chart-pie", Roles = [.. read.TrueForAll(k => draft.May(Role.Visitor, k.Id, Operation.Read)) ? [Role.Visitor] : Array.Empty<string>(), .. roles], Blocks = [.. Charts(read).Take(4)],
        };
    }

    [GeneratedRegex(@"\b(charts?|graphs?|visuali[sz]ations?|data analysis|analy[sz]e|analytics|trends)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Wish();

    /// <summary>Money over time, then how the main things are spread.</summary>
    private static IEnumerable<Block> Charts(IEnumerable<Kept> counted)
    {
        foreach (var kept in counted)
        {
            if (Amount(kept) is { } amount && kept.Thing.Shape is Shape.Order or Shape.Booking or Shape.Money or Shape.Record)
            {
                yield return Chart(kept, "created", $"{amount.Name} of {kept.LowerPlural} by day", ChartKind.Area, Aggregate.Sum, amount.Id);
            }

            if (kept.Entity.Lifecycle is not null)
            {
                yield return Chart(kept, "status", $"{kept.Plural} by state", ChartKind.Donut, Aggregate.Count, "");
            }
            else if (kept.Entity.Fields.FirstOrDefault(f => f.Type == FieldType.Choice) is { } choice)
            {
                yield return Chart(kept, choice.Id, $"{kept.Plural} by {choice.Name.ToLowerInvariant()}", ChartKind.Bar, Aggregate.Count, "");
            }
        }

        if (counted.FirstOrDefault() is { } first)
        {
            yield return Chart(first, "created", $"New {first.LowerPlural} by day", ChartKind.Line, Aggregate.Count, "");
        }
    }

    /// <summary>For every main thing a count by what sorts it and, where it has an amount, the sum by what it belongs to.</summary>
    private static IEnumerable<Block> Reports(Draft draft)
    {
        foreach (var kept in Counted(draft))
        {
            var by = kept.Entity.Relations.FirstOrDefault(r => r.Cardinality == Cardinality.One && !r.DefaultsToCaller)?.Id
                ?? kept.Entity.Fields.FirstOrDefault(f => f.Type == FieldType.Choice)?.Id ?? (kept.Entity.Lifecycle is null ? "created" : "status");
            var amount = Amount(kept);
            yield return new Block
            {
                Id = Ids.From("report-" + kept.Id), Kind = BlockKind.Report, Title = amount is null ? $"{kept.Plural} report" : $"{amount.Name} of {kept.LowerPlural}", Entity = kept.Id, By = by,
                Measure = new Blueprints.Measure { Function = amount is null ? Aggregate.Count : Aggregate.Sum, Entity = kept.Id, Field = amount?.Id ?? "" },
            };
        }
    }

    private static IEnumerable<Kept> Counted(Draft draft) =>
        draft.Kept.Where(k => k.Thing.Access is not (Access.Reference or Access.Line or Access.Profile or Access.Message or Access.Mark or Access.Remark))
            .OrderByDescending(k => k.Thing.Shape is Shape.Order or Shape.Booking).ThenByDescending(k => k.Named);

    private static Field? Amount(Kept kept) => kept.Entity.Fields.FirstOrDefault(f => f.Type == FieldType.Money && f.Id is not ("price" or "monthly-price" or "unit-price" or "budget"));

    private static Block Chart(Kept kept, string by, string title, ChartKind chart, Aggregate function, string field) => new()
    {
        Id = $"{kept.Id}-by-{by}", Kind = BlockKind.Chart, Title = title, Entity = kept.Id, By = by, Chart = chart,
        Measure = new Blueprints.Measure { Function = function, Entity = kept.Id, Field = field },
    };
}
