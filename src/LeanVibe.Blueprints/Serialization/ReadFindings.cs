using System.Text;
using System.Text.Json;
using LeanVibe.Blueprints.Rules;

namespace LeanVibe.Blueprints.Serialization;

/// <summary>What can be wrong with a Blueprint file before it is a Blueprint: codes LV00xx.</summary>
internal static class ReadFindings
{
    public static Finding TooLarge() => Error("LV0001", "", $"The file is larger than {BlueprintReader.MaxBytes / 1024 / 1024} MB.", "Split the product or shorten its texts and samples.");

    public static Finding Broken(JsonException broken, string text)
    {
        var line = (int)(broken.LineNumber ?? 0);
        var bytes = (int)(broken.BytePositionInLine ?? 0);
        return Error("LV0002", $"line {line + 1}, column {Column(text, line, bytes)}", $"This is not JSON: {Reason(broken)}", "Mend the text there; often a comma, a quote or a bracket is missing or too many.");
    }

    public static Finding TooDeep(int depth) => Error("LV0003", "", $"The file nests deeper than {depth} levels; no Blueprint does.", "Check for brackets that are never closed.");

    public static Finding LaterFormat(string format) => Error("LV0004", "format", $"The file has format {format}; this version reads up to {Blueprint.CurrentFormat}.", "Use a newer version of the factory, or save the Blueprint in the older format.");

    public static Finding WrongType(string path, string wanted, JsonElement found) => Error("LV0005", path, $"Expected {wanted}, found {Describe(found)}.", $"Write {wanted} here.");

    public static Finding UnknownMember(string path, string member, string near, IEnumerable<string> known) => Error("LV0006", path, $"There is no member \"{member}\" here.", near.Length > 0 ? $"Did you mean \"{near}\"?" : $"Remove it; known are {string.Join(", ", known)}.");

    public static Finding MissingMember(string path, string member, string type) => Error("LV0007", path, $"The member \"{member}\" is missing.", $"Add \"{member}\" with {type}.");

    public static Finding UnknownWord(string path, string word, string near, IEnumerable<string> known) => Error("LV0008", path, $"\"{word}\" is not a word that is known here.", (near.Length > 0 ? $"Did you mean \"{near}\"? " : "") + $"Allowed are {string.Join(", ", known)}.");

    public static Finding TwiceMember(string path, string member) => Error("LV0009", path, $"The member \"{member}\" is given twice.", "Keep one of the two.");

    public static Finding OutOfRange(string path, string wanted, JsonElement found) => Error("LV0010", path, $"{Short(found.GetRawText())} is not {wanted}.", $"Write {wanted} here.");

    private static Finding Error(string code, string path, string message, string mend) => new(code, Severity.Error, path, message, mend);

    private static int Column(string text, int line, int bytes)
    {
        var start = 0;
        for (var at = 0; at < line && start >= 0; at++)
        {
            start = text.IndexOf('\n', start) + 1;
        }

        var end = text.IndexOf('\n', start);
        var row = Encoding.UTF8.GetBytes(end < 0 ? text[start..] : text[start..end]);
        return Encoding.UTF8.GetCharCount(row, 0, Math.Min(bytes, row.Length)) + 1;
    }

    /// <summary>The parser's sentence without its own, zero-based position.</summary>
    private static string Reason(JsonException broken)
    {
        var end = broken.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? broken.Message : broken.Message[..end];
    }

    private static string Describe(JsonElement found) => found.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => $"the text \"{Short(found.GetString()!)}\"",
        JsonValueKind.Number => $"the number {Short(found.GetRawText())}",
        JsonValueKind.Null => "null",
        _ => found.GetRawText(),
    };

    private static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
