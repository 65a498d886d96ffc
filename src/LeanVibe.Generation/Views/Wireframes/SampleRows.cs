using System.Globalization;
using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Naming;

namespace LeanVibe.Generation.Views.Wireframes;

/// <summary>The columns of an entity and what example rows hold in them: the Blueprint's samples first, plausible values otherwise.</summary>
internal static class SampleRows
{
    private static readonly string[] People = ["Ada Byrne", "Noor Haddad", "Luis Ortega", "Mei Tanaka", "Sam Okafor"];
    private static readonly string[] Places = ["Stroud", "Hereford", "Ledbury", "Malvern", "Ross"];

    /// <summary>The block's fields, or the entity's first ones that suit a list.</summary>
    public static IReadOnlyList<SampleColumn> Columns(Entity entity, IReadOnlyList<string> chosen, int most)
    {
        var all = All(entity).ToList();
        var picked = chosen.Count > 0
            ? chosen.Select(id => all.FirstOrDefault(c => c.Id == id)).OfType<SampleColumn>()
            : all.OrderByDescending(c => c.Id == entity.Label).Where(c => c.Type is not FieldType.LongText and not FieldType.File);
        return [.. picked.Take(most)];
    }

    /// <summary>Name of a row, as people see it in lists.</summary>
    public static string Label(Entity entity, int row) => Value(entity, LabelColumn(entity), row);

    public static string Value(Entity entity, SampleColumn? column, int row, Blueprint? blueprint = null)
    {
        if (column is null)
        {
            return $"{entity.Name} {row + 1}";
        }

        var samples = entity.Samples;
        var given = samples.Count > 0 ? samples[row % samples.Count].GetValueOrDefault(column.Id, "") : "";
        return column switch
        {
            { Status: true } => entity.Lifecycle!.States[row % entity.Lifecycle.States.Count].Name,
            { Target: Entity.Account } => People[row % People.Length],
            { Target.Length: > 0 } => blueprint?.Entities.FirstOrDefault(e => e.Id == column.Target) is { } target ? Label(target, row) : $"{column.Name} {row + 1}",
            { Type: FieldType.Choice } => Choice(entity, column, given, row),
            { Type: FieldType.Money } => $"{Number(given, 12.5m + (row * 7)):0.00}",
            { Type: FieldType.Boolean } => given == "true" || (given.Length == 0 && row % 2 == 0) ? "Yes" : "No",
            _ when given.Length > 0 => given,
            _ => Invented(column, row),
        };
    }

    public static StateTone Tone(Entity entity, int row) => entity.Lifecycle!.States[row % entity.Lifecycle.States.Count].Tone;

    public static IEnumerable<SampleColumn> All(Entity entity)
    {
        var status = entity.Lifecycle is { States.Count: > 0 } ? [new SampleColumn("status", "Status", FieldType.Choice, "", true, false)] : Array.Empty<SampleColumn>();
        return
        [
            .. entity.Fields.Where(f => f.Sensitivity != Sensitivity.Secret).Select(f => new SampleColumn(f.Id, f.Name, f.Type, "", false, f.Required)),
            .. status,
            .. entity.Relations.Where(r => r.Cardinality == Cardinality.One).Select(r => new SampleColumn(r.Id, r.Name, FieldType.Text, r.Target, false, r.Required)),
        ];
    }

    private static SampleColumn? LabelColumn(Entity entity)
    {
        var all = All(entity).Where(c => c is { Status: false, Target: "" }).ToList();
        return all.Find(c => c.Id == entity.Label) ?? all.Find(c => c.Type == FieldType.Text);
    }

    private static string Choice(Entity entity, SampleColumn column, string given, int row)
    {
        var choices = entity.Fields.First(f => f.Id == column.Id).Choices;
        return choices.Count == 0 ? "" : (choices.FirstOrDefault(c => c.Id == given) ?? choices[row % choices.Count]).Name;
    }

    private static string Invented(SampleColumn column, int row) => column.Type switch
    {
        FieldType.Integer or FieldType.Decimal => $"{8 + (row * 7)}",
        FieldType.Percent => $"{10 + (row * 5)} %",
        FieldType.Rating => new string('★', 5 - (row % 3)),
        FieldType.Duration => $"{30 * (row + 1)} min",
        FieldType.Date => $"{3 + (row * 4)} June",
        FieldType.DateTime => $"{3 + (row * 4)} June, 09:30",
        FieldType.Email => $"{People[row % People.Length].Split(' ')[0].ToLowerInvariant()}@example.com",
        FieldType.Phone => $"+44 20 7946 001{row % 10}",
        FieldType.Url => "example.com",
        FieldType.Place => Places[row % Places.Length],
        FieldType.LongText => "…",
        FieldType.Image or FieldType.File => "",
        FieldType.Color => "",
        _ when column.Id.Contains("name", StringComparison.Ordinal) && column.Id != "name" => People[row % People.Length],
        _ => $"{Casing.Sentence(column.Id)} {row + 1}",
    };

    private static decimal Number(string text, decimal otherwise) => decimal.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}

/// <param name="Target">The entity that a relation points to; empty for fields.</param>
internal sealed record SampleColumn(string Id, string Name, FieldType Type, string Target, bool Status, bool Required)
{
    public bool IsNumber => Type is FieldType.Integer or FieldType.Decimal or FieldType.Money or FieldType.Percent;

    public bool IsPicture => Type is FieldType.Image;
}
