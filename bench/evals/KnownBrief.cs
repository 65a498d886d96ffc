using System.Text.Json;
using System.Text.RegularExpressions;

namespace LeanVibe.Evals;

/// <summary>What a founder has in mind: a first sentence, and items that come out only when somebody asks.</summary>
internal sealed partial record KnownBrief(string Id, string FirstSentence, IReadOnlyList<Item> Items)
{
    [GeneratedRegex(@"(?<=[.!?])\s+(?=\p{Lu})")]
    private static partial Regex EndOfSentence();

    public static KnownBrief Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var items = Texts(root, "data").Select(d => new Item(ItemKind.Data, d, d))
            .Concat(Checks(root, "api").Select(c => new Item(ItemKind.Api, c.Do, c.Expect)))
            .Concat(Checks(root, "ui").Select(c => new Item(ItemKind.Ui, c.Do, c.Expect)));
        return new KnownBrief(root.GetProperty("id").GetString()!, EndOfSentence().Split(root.GetProperty("brief").GetString()!)[0], [.. items]);
    }

    private static IEnumerable<string> Texts(JsonElement root, string name) =>
        root.TryGetProperty(name, out var list) ? list.EnumerateArray().Select(t => t.GetString()!) : [];

    private static IEnumerable<(string Do, string Expect)> Checks(JsonElement root, string name) =>
        root.TryGetProperty(name, out var list) ? list.EnumerateArray().Select(c => (c.GetProperty("do").GetString()!, c.GetProperty("expect").GetString()!)) : [];
}

internal enum ItemKind { Data, Api, Ui }

/// <param name="Text">What is to be there.</param>
/// <param name="Expect">What is to come of it.</param>
internal sealed record Item(ItemKind Kind, string Text, string Expect);
