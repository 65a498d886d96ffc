using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LeanVibe.Blueprints.Rules;

namespace LeanVibe.Blueprints.Serialization;

/// <summary>
/// Compares parsed JSON with the types that it is to become and collects every difference; the deserializer would stop at the
/// first. When this finds nothing, deserializing cannot fail.
/// </summary>
internal sealed class ShapeCheck
{
    private readonly List<Finding> findings = [];

    public static IReadOnlyList<Finding> Check(JsonElement root, Type type)
    {
        var check = new ShapeCheck();
        check.Value(root, type, "");
        return check.findings;
    }

    private void Value(JsonElement value, Type type, string path)
    {
        var info = BlueprintJson.Options.GetTypeInfo(type);
        switch (info.Kind)
        {
            case JsonTypeInfoKind.Object when value.ValueKind == JsonValueKind.Object:
                Object(value, info, path);
                break;
            case JsonTypeInfoKind.Enumerable when value.ValueKind == JsonValueKind.Array:
                Items(value, info.ElementType!, path);
                break;
            case JsonTypeInfoKind.Dictionary when value.ValueKind == JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    Value(member.Value, info.ElementType!, Join(path, member.Name));
                }

                break;
            case JsonTypeInfoKind.None:
                Scalar(value, type, path);
                break;
            default:
                findings.Add(ReadFindings.WrongType(path, Name(type), value));
                break;
        }
    }

    private void Object(JsonElement value, JsonTypeInfo info, string path)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in value.EnumerateObject())
        {
            var property = info.Properties.FirstOrDefault(p => p.Name.Equals(member.Name, StringComparison.OrdinalIgnoreCase));
            if (property is null)
            {
                var known = info.Properties.Select(p => p.Name).ToList();
                findings.Add(ReadFindings.UnknownMember(path, member.Name, Nearest.To(member.Name, known), known));
            }
            else if (!seen.Add(member.Name))
            {
                findings.Add(ReadFindings.TwiceMember(path, member.Name));
            }
            else if (member.Value.ValueKind != JsonValueKind.Null || !property.IsSetNullable)
            {
                Value(member.Value, Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, Join(path, property.Name));
            }
        }

        findings.AddRange(info.Properties
            .Where(p => OmitEmpty.IsNeeded(p) && !seen.Contains(p.Name))
            .Select(p => ReadFindings.MissingMember(path, p.Name, Name(p.PropertyType))));
    }

    private void Items(JsonElement list, Type type, string path)
    {
        var at = 0;
        foreach (var item in list.EnumerateArray())
        {
            Value(item, type, Join(path, IdOf(item) ?? $"{at}"));
            at++;
        }
    }

    private void Scalar(JsonElement value, Type type, string path)
    {
        var fits = value.ValueKind == Kind(type) || (type == typeof(bool) && value.ValueKind == JsonValueKind.False);
        if (!fits)
        {
            findings.Add(ReadFindings.WrongType(path, Name(type), value));
        }
        else if (type.IsEnum)
        {
            var words = Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName).ToList();
            if (!words.Contains(value.GetString()!, StringComparer.OrdinalIgnoreCase))
            {
                findings.Add(ReadFindings.UnknownWord(path, value.GetString()!, Nearest.To(value.GetString()!, words), words));
            }
        }
        else if ((type == typeof(int) && !value.TryGetInt32(out _)) || (type == typeof(decimal) && !value.TryGetDecimal(out _)))
        {
            findings.Add(ReadFindings.OutOfRange(path, Name(type), value));
        }
    }

    private static JsonValueKind Kind(Type type) =>
        type == typeof(bool) ? JsonValueKind.True
        : type == typeof(string) || type.IsEnum ? JsonValueKind.String
        : JsonValueKind.Number;

    private static string Name(Type type) => BlueprintJson.Options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type) switch
    {
        { Kind: JsonTypeInfoKind.Enumerable } => "a list",
        { Kind: JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary } => "an object",
        { Type: var scalar } when scalar == typeof(bool) => "true or false",
        { Type: var scalar } when scalar == typeof(int) => "a whole number",
        { Type: var scalar } when Kind(scalar) == JsonValueKind.Number => "a number",
        _ => "a text",
    };

    private static string? IdOf(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && id.GetString() is { Length: > 0 and <= 80 } text
            ? text
            : null;

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}/{name}";
}
