using System.Text;
using System.Text.Json;
using LeanVibe.Blueprints.Rules;

namespace LeanVibe.Blueprints.Serialization;

/// <summary>
/// Reads a Blueprint from untrusted text and never throws for what is in it:
/// <code>size -> syntax -> format version -> shape (every member, word and type; all findings at once) -> types</code>
/// </summary>
public static class BlueprintReader
{
    public const int MaxBytes = 2 * 1024 * 1024;
    private const int MaxDepth = 32;

    public static ReadResult Read(string json)
    {
        var text = json.TrimStart('\uFEFF');
        if (Encoding.UTF8.GetByteCount(text) > MaxBytes)
        {
            return ReadResult.Failed(ReadFindings.TooLarge());
        }

        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = MaxDepth });
            return Read(document.RootElement);
        }
        catch (JsonException broken)
        {
            return ReadResult.Failed(IsTooDeep(text) ? ReadFindings.TooDeep(MaxDepth) : ReadFindings.Broken(broken, text));
        }
    }

    private static ReadResult Read(JsonElement root)
    {
        if (LaterFormat(root) is { } format)
        {
            return ReadResult.Failed(ReadFindings.LaterFormat(format));
        }

        var findings = ShapeCheck.Check(root, typeof(Blueprint));
        return findings.Count > 0
            ? new(null, findings)
            : new(root.Deserialize<Blueprint>(BlueprintJson.Options), findings);
    }

    private static string? LaterFormat(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object
        && root.TryGetProperty("format", out var format)
        && format.ValueKind == JsonValueKind.Number
        && format.TryGetDouble(out var number)
        && number > Blueprint.CurrentFormat
            ? format.GetRawText()
            : null;

    /// <summary>Whether brackets alone, outside strings, go deeper than allowed: the parser reports depth only as text.</summary>
    private static bool IsTooDeep(string text)
    {
        var depth = 0;
        var inString = false;
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\\' when inString:
                    at++;
                    break;
                case '"':
                    inString = !inString;
                    break;
                case '{' or '[' when !inString && ++depth > MaxDepth:
                    return true;
                case '}' or ']' when !inString:
                    depth--;
                    break;
            }
        }

        return false;
    }
}
