using System.Globalization;
using System.Text.Json.Nodes;
using LeanVibe.Blueprints;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Contract;

/// <summary>Example bodies: the Blueprint's sample rows first, plain invented values where they are silent.</summary>
internal static class Examples
{
    private const string Id = "0198f3a2-7c44-7d10-9b1e-3f5a6c7d8e90";

    public static JsonObject Input(EntityModel entity)
    {
        var sample = entity.Source.Samples is [var first, ..] ? first : new Dictionary<string, string>();
        var example = new JsonObject();
        foreach (var field in entity.Inputs.Where(f => f.Source.Required || sample.ContainsKey(f.Id)))
        {
            example[field.Name.Camel] = Value(field.Source, sample.GetValueOrDefault(field.Id, ""));
        }

        foreach (var relation in entity.Relations.Where(r => r.Source.Required && !r.Source.DefaultsToCaller))
        {
            example[$"{relation.Name.Camel}Id"] = Id;
        }

        return example;
    }

    public static JsonObject Input(ActionModel action) =>
        new(action.Input.Select(f => KeyValuePair.Create(f.Name.Camel, Value(f.Source, ""))));

    private static JsonNode? Value(Field field, string sample)
    {
        var given = sample.Length > 0 ? sample : field.Default;
        return field.Type switch
        {
            FieldType.Integer or FieldType.Duration or FieldType.Rating => long.TryParse(given, CultureInfo.InvariantCulture, out var whole) ? whole : (long)Math.Ceiling(Number(field)),
            FieldType.Decimal or FieldType.Money or FieldType.Percent => decimal.TryParse(given, CultureInfo.InvariantCulture, out var number) ? number : Number(field),
            FieldType.Boolean => given == "true",
            FieldType.Date => DateOnly.TryParseExact(given, "yyyy-MM-dd", out _) ? given : "2026-06-01",
            FieldType.DateTime => DateTimeOffset.TryParse(given, CultureInfo.InvariantCulture, out _) ? given : "2026-06-01T09:00:00Z",
            FieldType.Choice => field.Choices.OrderByDescending(c => c.Id == given).FirstOrDefault()?.Id ?? "",
            FieldType.Email => sample.Length > 0 ? sample : "ada@example.com",
            FieldType.Phone => sample.Length > 0 ? sample : "+44 20 7946 0018",
            FieldType.Url => sample.Length > 0 ? sample : "https://example.com",
            FieldType.Image or FieldType.File => Id,
            FieldType.Color => sample.Length > 0 ? sample : "#3f5bd9",
            FieldType.Place => sample.Length > 0 ? sample : "Stroud",
            _ => Words(field, sample),
        };
    }

    /// <summary>Within the limits, and not the least of them.</summary>
    private static decimal Number(Field field) => Math.Clamp(field.Type == FieldType.Money ? 12.5m : 4, field.Min ?? 0, Math.Max(field.Max ?? 1_000_000, field.Min ?? 0));

    private static string Words(Field field, string sample)
    {
        var text = sample.Length > 0 ? sample : field.Name;
        text = text.PadRight((int)Math.Min(field.Min ?? 0, 10_000), '.');
        return field.Max is { } most && text.Length > most ? text[..(int)most] : text;
    }
}
