using LeanVibe.Blueprints;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Demo;

/// <summary>
/// Long texts that describe a thing, of which no sample says anything: they repeat what the row says of itself. A sentence invented for
/// any product at all would be out of place in most.
/// </summary>
internal static class DemoDescriptions
{
    private const int MostFacts = 3;
    private const int Short = 60;

    private static readonly string[] Describing =
    [
        "description", "text", "body", "content", "contents", "about", "details", "summary", "story", "syllabus", "background", "overview", "specification", "features", "information",
    ];

    public static bool IsDescription(EntityModel entity, FieldModel field) =>
        field.Source is { Type: FieldType.LongText, Unique: false } && Describing.Contains(field.Id.Split('-')[^1]) && !field.Id.EndsWith("-about", StringComparison.Ordinal) && !DemoTexts.IsPerson(entity) && !DemoTexts.IsSpoken(entity);

    /// <returns>Null when the row says nothing and the field may stay empty.</returns>
    public static string? Of(DemoRow row, FieldModel field)
    {
        var facts = row.Entity.Stored.Where(f => f != field && f != row.Entity.Label).Select(f => Fact(row, f)).OfType<string>().Take(MostFacts).ToList();
        var summary = row.Entity.Stored.Where(f => f != field && f.Source.Type == FieldType.LongText).Select(f => row.Values.GetValueOrDefault(f.Id)).OfType<string>().FirstOrDefault();
        return (field.Source.Required, summary, facts) switch
        {
            (true, not null, _) => string.Join("\n\n", facts.Count > 0 ? [summary, string.Join(' ', facts)] : new[] { summary }),
            (_, _, { Count: > 1 }) => string.Join(' ', facts),
            (true, null, _) => $"{row.Label}.",
            _ => null,
        };
    }

    /// <summary>"Region: Portugal."</summary>
    private static string? Fact(DemoRow row, FieldModel field) => row.Values.GetValueOrDefault(field.Id) switch
    {
        null => null,
        string choice when field.Source.Type == FieldType.Choice => $"{field.Name.Title}: {field.Source.Choices.FirstOrDefault(c => c.Id == choice)?.Name}.",
        string { Length: > 0 and <= Short } text when field.Source.Type is FieldType.Text or FieldType.Place && !DemoTexts.IsCode(field) => $"{field.Name.Title}: {text}.",
        _ => null,
    };
}
