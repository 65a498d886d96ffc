using System.Text.Json.Nodes;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Scim;

/// <summary>Takes what clients send into the one form that is kept: names as the schema writes them, booleans that are booleans, one list where many are allowed.</summary>
internal static class ScimValue
{
    private const int LongestText = 2000;
    internal const int MostValues = 20_000;

    public static Result<JsonNode?> Of(JsonNode? sent, ScimAttribute attribute, bool asPart = false) =>
        attribute.IsMultiValued && !asPart ? Many(sent, attribute) : attribute.Type == "complex" ? Complex(sent, attribute) : Simple(sent, attribute);

    private static Result<JsonNode?> Many(JsonNode? sent, ScimAttribute attribute)
    {
        var values = new JsonArray();
        foreach (var one in sent is JsonArray array ? array.Take(MostValues + 1) : sent is null ? [] : [sent])
        {
            var value = Of(one, attribute, asPart: true);
            if (!value.Succeeded)
            {
                return value;
            }

            if (value.Value is not null)
            {
                values.Add(value.Value);
            }
        }

        return values.Count > MostValues ? ScimErrors.InvalidValue(attribute.Name, $"at most {MostValues} values") : Result<JsonNode?>.Of(values.Count > 0 ? values : null);
    }

    private static Result<JsonNode?> Complex(JsonNode? sent, ScimAttribute attribute)
    {
        // Some clients send a plain text where an object with "value" belongs.
        if (sent is JsonValue && attribute.Part("value") is not null)
        {
            sent = new JsonObject { ["value"] = sent.DeepClone() };
        }

        if (sent is null)
        {
            return Result<JsonNode?>.Of(null);
        }

        if (sent is not JsonObject parts)
        {
            return ScimErrors.InvalidValue(attribute.Name, "an object");
        }

        var kept = new JsonObject();
        foreach (var (name, node) in parts)
        {
            if (attribute.Part(name) is not { } part)
            {
                continue;
            }

            var value = Of(node, part);
            if (!value.Succeeded)
            {
                return value;
            }

            if (value.Value is not null)
            {
                kept[part.Name] = value.Value;
            }
        }

        return Result<JsonNode?>.Of(kept.Count > 0 ? kept : null);
    }

    private static Result<JsonNode?> Simple(JsonNode? sent, ScimAttribute attribute)
    {
        switch (sent)
        {
            case null:
                return Result<JsonNode?>.Of(null);
            case JsonValue value when attribute.Type == "boolean":
                // Entra writes booleans as "True" and "False".
                return value.TryGetValue<bool>(out var truth) || (value.TryGetValue<string>(out var word) && bool.TryParse(word, out truth))
                    ? Result<JsonNode?>.Of(JsonValue.Create(truth))
                    : ScimErrors.InvalidValue(attribute.Name, "true or false");
            case JsonValue value:
                var text = value.ToString();
                return text.Length > LongestText || text.Any(char.IsControl)
                    ? ScimErrors.InvalidValue(attribute.Name, $"a text of at most {LongestText} characters without control characters")
                    : Result<JsonNode?>.Of(JsonValue.Create(text));
            case JsonArray { Count: 1 } wrapped:
                return Simple(wrapped[0], attribute);
            default:
                return ScimErrors.InvalidValue(attribute.Name, "a single value");
        }
    }
}
