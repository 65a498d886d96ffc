using System.Globalization;
using System.Text.Json;

namespace LeanVibe.Factory.Gates.Conformance;

/// <summary>Validates JSON against the part of JSON Schema 2020-12 that contracts use: types, members, items, enums, formats, limits, references, combinations.</summary>
internal sealed class SchemaCheck(JsonElement document)
{
    private const int Deepest = 40;

    /// <returns>Where and what is wrong, or null.</returns>
    public string? Check(JsonElement value, JsonElement schema, string path = "$", int depth = 0)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            return schema.ValueKind == JsonValueKind.False ? $"{path} is not allowed" : null;
        }

        if (depth > Deepest)
        {
            return $"{path} is nested too deeply";
        }

        if (schema.TryGetProperty("$ref", out var reference))
        {
            return Check(value, Resolve(reference.GetString()!), path, depth + 1);
        }

        return Type(value, schema, path)
            ?? Values(value, schema, path)
            ?? Combined(value, schema, path, depth)
            ?? (value.ValueKind switch
            {
                JsonValueKind.Object => Members(value, schema, path, depth),
                JsonValueKind.Array => Items(value, schema, path, depth),
                JsonValueKind.String => Text(value, schema, path),
                JsonValueKind.Number => Number(value, schema, path),
                _ => null,
            });
    }

    /// <summary>Follows "#/components/schemas/Order".</summary>
    public JsonElement Resolve(string reference) =>
        reference.TrimStart('#', '/').Split('/').Aggregate(document, (at, step) => at.GetProperty(step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)));

    private static string? Type(JsonElement value, JsonElement schema, string path)
    {
        if (!schema.TryGetProperty("type", out var type))
        {
            return null;
        }

        string[] allowed = type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(t => t.GetString()!)] : [type.GetString()!];
        return allowed.Any(t => Is(value, t)) ? null : $"{path} is {value.ValueKind}, not {string.Join(" or ", allowed)}";
    }

    private static bool Is(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.GetDecimal() % 1 == 0,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => false,
    };

    private static string? Values(JsonElement value, JsonElement schema, string path)
    {
        if (schema.TryGetProperty("const", out var constant) && !JsonElement.DeepEquals(value, constant))
        {
            return $"{path} is {value}, not {constant}";
        }

        return schema.TryGetProperty("enum", out var choices) && !choices.EnumerateArray().Any(c => JsonElement.DeepEquals(c, value))
            ? $"{path} is {value}, which is none of {choices}"
            : null;
    }

    private string? Combined(JsonElement value, JsonElement schema, string path, int depth)
    {
        if (schema.TryGetProperty("allOf", out var all) && all.EnumerateArray().Select(s => Check(value, s, path, depth + 1)).FirstOrDefault(p => p is not null) is { } problem)
        {
            return problem;
        }

        foreach (var word in new[] { "anyOf", "oneOf" })
        {
            if (schema.TryGetProperty(word, out var some) && some.EnumerateArray().All(s => Check(value, s, path, depth + 1) is not null))
            {
                return Check(value, some[0], path, depth + 1);
            }
        }

        return null;
    }

    private string? Members(JsonElement value, JsonElement schema, string path, int depth)
    {
        if (schema.TryGetProperty("required", out var required)
            && required.EnumerateArray().Select(r => r.GetString()!).FirstOrDefault(r => !value.TryGetProperty(r, out _)) is { } missing)
        {
            return $"{path}.{missing} is missing";
        }

        var known = schema.TryGetProperty("properties", out var properties);
        var others = schema.TryGetProperty("additionalProperties", out var additional);
        foreach (var member in value.EnumerateObject())
        {
            var problem = known && properties.TryGetProperty(member.Name, out var one) ? Check(member.Value, one, $"{path}.{member.Name}", depth + 1)
                : others ? Check(member.Value, additional, $"{path}.{member.Name}", depth + 1)
                : null;
            if (problem is not null)
            {
                return problem;
            }
        }

        return null;
    }

    private string? Items(JsonElement value, JsonElement schema, string path, int depth)
    {
        if (schema.TryGetProperty("maxItems", out var most) && value.GetArrayLength() > most.GetInt32())
        {
            return $"{path} has {value.GetArrayLength()} items, {most} are the most";
        }

        return schema.TryGetProperty("items", out var items)
            ? value.EnumerateArray().Select((item, index) => Check(item, items, $"{path}[{index}]", depth + 1)).FirstOrDefault(p => p is not null)
            : null;
    }

    private static string? Text(JsonElement value, JsonElement schema, string path)
    {
        var text = value.GetString()!;
        var format = schema.TryGetProperty("format", out var f) ? f.GetString() : "";
        var good = format switch
        {
            "uuid" => Guid.TryParse(text, out _),
            "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "date-time" => text.Contains('T') && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
            "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
            "uri-reference" => Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _),
            "email" => text.Contains('@'),
            _ => true,
        };
        return !good ? $"{path} is '{text}', which is no {format}"
            : schema.TryGetProperty("maxLength", out var most) && text.Length > most.GetInt32() ? $"{path} is longer than {most}"
            : schema.TryGetProperty("minLength", out var least) && text.Length < least.GetInt32() ? $"{path} is shorter than {least}"
            : null;
    }

    private static string? Number(JsonElement value, JsonElement schema, string path) =>
        schema.TryGetProperty("minimum", out var least) && value.GetDecimal() < least.GetDecimal() ? $"{path} is {value}, {least} is the least"
        : schema.TryGetProperty("maximum", out var most) && value.GetDecimal() > most.GetDecimal() ? $"{path} is {value}, {most} is the most"
        : null;
}
