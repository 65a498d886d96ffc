using System.Globalization;
using System.Text.Json.Nodes;
using LeanVibe.Blueprints;
using LeanVibe.Generation.Kits.Aspnet.Database;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Demo;

/// <summary>The rows of every entity: parents first, so that children can point to them and are younger.</summary>
internal sealed class DemoTables(ProductModel product, DemoAccounts accounts, DemoChance chance)
{
    private const int Weeks = 8;
    private const int Minutes = Weeks * 7 * 24 * 60;

    private readonly Dictionary<string, List<DemoRow>> _rows = new(StringComparer.Ordinal);
    private readonly DemoRelations _relations = new(accounts, chance);
    private readonly DemoFields _fields = new(product, accounts, chance);

    public IEnumerable<DemoRow> Rows => product.Entities.SelectMany(e => _rows[e.Id]);

    /// <summary>The last running number used, by "table.column".</summary>
    public Dictionary<string, long> Sequences { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<DemoTable> Make() => [.. product.Entities.Select(Make)];

    private DemoTable Make(EntityModel entity)
    {
        var rows = _rows[entity.Id] = [];
        var unique = new DemoUniques(entity);
        var wanted = Wanted(entity);
        for (var i = 0; i < wanted; i++)
        {
            for (var attempt = 0; attempt < 40; attempt++)
            {
                if (Make(entity, i, wanted, attempt) is { } row && unique.Accept(row, Targets))
                {
                    rows.Add(row);
                    break;
                }
            }
        }

        int Targets(string relation) => _rows.GetValueOrDefault(entity.Relations.First(r => r.Id == relation).Target)?.Count ?? 0;

        foreach (var field in entity.Stored.Where(f => f.Source.Default == "sequence"))
        {
            Sequences[$"{SqlNames.Table(entity)}.{SqlNames.Column(field)}"] = 1000 + wanted;
        }

        var columns = Columns(entity).ToList();
        return new(
            SqlNames.Table(entity), [.. columns.Select(c => c.Name)], [.. columns.Select(c => c.Type)],
            [.. rows.Select(r => new JsonArray([.. columns.Select(c => Cell(c.Value(r)))]))]);
    }

    /// <summary>Null when there is nothing yet that the row must point to.</summary>
    private DemoRow? Make(EntityModel entity, int number, int wanted, int attempt)
    {
        var left = (double)(wanted - number) / wanted;
        var row = new DemoRow(entity, chance.Id(entity.Id, number), number)
        {
            Age = 20 + (int)(Minutes * Math.Pow(left, 1.3)) + chance.Of(700, entity.Id, "age", number),
        };
        row.Owner = entity.KnowsCreator ? accounts.OwnerOf(entity, number).Reference : null;
        if (!_relations.Fill(row, _rows, attempt))
        {
            return null;
        }

        row.Owner ??= row.Targets.GetValueOrDefault(entity.Source.Ownership)?.Owner;
        row.Age = row.Targets.Values.Aggregate(row.Age, (age, target) => Math.Min(age, Math.Max(5, target.Age - 30)));
        row.Status = entity.HasLifecycle ? entity.States[StateOf(entity, number)].Id : null;
        _fields.Fill(row);
        return row;
    }

    /// <summary>
    /// As many rows as make lists, pages and charts worth looking at. Things that a founder gave names stay as they are: invented names
    /// beside real ones would only show what is invented.
    /// </summary>
    private int Wanted(EntityModel entity)
    {
        if (IsNamed(entity))
        {
            return DemoSeries.Is(entity) ? DemoSeries.Rows(entity) : entity.Source.Samples.Count;
        }

        var most = entity.Relations.Where(r => r.Source is { Unique: true, Required: true }).Select(r => r.ToAccount ? accounts.All.Count : _rows.GetValueOrDefault(r.Target)?.Count ?? 0);
        var usual = entity.HasLifecycle || entity.Relations.Count >= 2 ? 26 : entity.Relations.Count == 1 ? 16 : 9 + chance.Of(4, entity.Id, "rows");
        return most.Append(Math.Max(usual, entity.Source.Samples.Count)).Min();
    }

    private static bool IsNamed(EntityModel entity)
    {
        const int enough = 3;
        return entity.Source.Samples.Count >= enough && entity.Label is { IsText: true, Source.Default: not "sequence" } label && (!DemoTexts.IsPerson(entity) || entity.Stored.Any(f => f.Source.Type == FieldType.Image))
            && entity.Source.Samples.Any(s => !s.GetValueOrDefault(label.Id, "").Any(char.IsAsciiDigit));
    }

    /// <summary>The newest rows are mostly at the beginning of their life, the older ones further on; of a few named things most have left it.</summary>
    private int StateOf(EntityModel entity, int number)
    {
        if (IsNamed(entity))
        {
            var good = Enumerable.Range(0, entity.States.Count).Where(i => entity.States[i].Tone != StateTone.Danger).ToList();
            return good.Count == 2 ? good[number % 3 == 2 ? 0 : 1] : good[(number + 1) % Math.Max(1, good.Count)];
        }

        var weights = entity.States.Select((s, i) => i == 0 ? 4 : s is { Final: true, Tone: StateTone.Danger } ? 1 : s.Final ? 5 : 3).ToList();
        var drawn = chance.Of(weights.Sum(), entity.Id, "state", number);
        for (var i = 0; ; i++)
        {
            drawn -= weights[i];
            if (drawn < 0)
            {
                return i;
            }
        }
    }

    private static IEnumerable<(string Name, string Type, Func<DemoRow, object?> Value)> Columns(EntityModel entity) =>
    [
        ("id", "uuid", r => r.Id.ToString()),
        ("created_at", "timestamptz", r => $"-{r.Age}m"),
        ("updated_at", "timestamptz", r => $"-{r.Age / 2}m"),
        .. entity.KnowsCreator ? [("row_owner_id", "uuid", static r => r.Owner)] : Array.Empty<(string, string, Func<DemoRow, object?>)>(),
        .. entity.HasLifecycle ? [("status", "text", static r => r.Status)] : Array.Empty<(string, string, Func<DemoRow, object?>)>(),
        .. entity.Stored.Select(f => (SqlNames.Column(f), FieldSql.Type(f.Source.Type).Split('(')[0], (Func<DemoRow, object?>)(r => r.Values.GetValueOrDefault(f.Id)))),
        .. entity.Relations.Select(r => (SqlNames.Column(r), "uuid", (Func<DemoRow, object?>)(row => row.Values.GetValueOrDefault(r.Id)))),
    ];

    private static JsonNode? Cell(object? value) => value switch
    {
        null => null,
        bool flag => flag,
        int number => number,
        long number => number,
        decimal number => JsonNode.Parse((number / 1.000000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture)),
        _ => value.ToString(),
    };
}
