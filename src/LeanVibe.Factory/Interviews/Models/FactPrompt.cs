using System.Reflection;
using System.Text.Json;
using LeanVibe.Elicitation.Models;

namespace LeanVibe.Factory.Interviews.Models;

/// <summary>What a model is told, and how its answer is read.</summary>
internal static class FactPrompt
{
    /// <summary>The prompt in use; a change of it gets a new number.</summary>
    public const string Name = "read-facts.2";

    private const int MostAnswer = 40_000;

    public static string Text()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"prompts/{Name}.md")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The founder's words as data; they cannot close their own frame.</summary>
    public static string Frame(string question, string words) => $"<question>{Quoted(question)}</question>\n<words>{Quoted(words)}</words>";

    /// <summary>Null when the answer has no facts in it, also not an empty list of them.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static IReadOnlyList<ModelFact>? Facts(string answer)
    {
        var (start, end) = (answer.IndexOf('{', StringComparison.Ordinal), answer.LastIndexOf('}'));
        if (answer.Length > MostAnswer || start < 0 || end < start)
        {
            return null;
        }

        using var json = JsonDocument.Parse(answer[start..(end + 1)]);
        return !json.RootElement.TryGetProperty("facts", out var facts) || facts.ValueKind != JsonValueKind.Array ? null :
        [
            .. facts.EnumerateArray().Where(f => f.ValueKind == JsonValueKind.Object).Select(f => new ModelFact(Member(f, "line"), Member(f, "quote"))).Where(f => f.Line.Length > 0 && f.Quote.Length > 0),
        ];
    }

    private static string Quoted(string text) => text.Replace("<", "‹", StringComparison.Ordinal).Replace(">", "›", StringComparison.Ordinal);

    private static string Member(JsonElement fact, string name) => fact.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
