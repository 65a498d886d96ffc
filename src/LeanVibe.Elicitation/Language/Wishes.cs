namespace LeanVibe.Elicitation.Language;

/// <summary>Cuts a sentence where one order ends and the next begins: "rename boxes to crates and add reviews" are two.</summary>
internal static class Wishes
{
    private static readonly HashSet<string> Orders =
    [
        "add", "allow", "ask", "build", "call", "cancel", "change", "cut", "delete", "ditch", "drop", "exclude", "forget", "get", "give", "include", "leave", "let", "make", "omit",
        "put", "remove", "rename", "require", "scrap", "send", "show", "skip", "take", "turn", "use", "we", "i", "there",
    ];

    private static readonly HashSet<string> Fillers = ["also", "then", "please", "just", "and", "but", "plus"];

    /// <summary>One order: From is where the words that join it to the one before begin, Start its own first letter; both in the sentence's text.</summary>
    internal sealed record Wish(int From, int Start, int End);

    public static IReadOnlyList<Wish> Of(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var wishes = new List<Wish>();
        var (from, start) = (0, 0);
        for (var i = 1; i < tokens.Count - 1; i++)
        {
            if (!Joins(tokens[i]))
            {
                continue;
            }

            var next = i + 1;
            while (next < tokens.Count && (Joins(tokens[next]) || Fillers.Contains(tokens[next].Lower)))
            {
                next++;
            }

            if (next < tokens.Count && Begins(tokens, next))
            {
                wishes.Add(new Wish(from, start, tokens[i - 1].End));
                (from, start) = (tokens[i - 1].End, tokens[next].Start);
            }

            i = next - 1;
        }

        return [.. wishes, new Wish(from, start, sentence.Text.Length)];
    }

    private static bool Joins(Token token) => token.Tag == Tag.Comma || token.Lower is "and" or "but" or "then" or "plus";

    /// <summary>An order, or somebody who must do something ("and teachers must approve enrolments").</summary>
    private static bool Begins(IReadOnlyList<Token> tokens, int at) =>
        Orders.Contains(tokens[at].Lower)
        || tokens.Skip(at).TakeWhile(t => t.IsNominal || t.Tag is Tag.Determiner or Tag.Adjective).Count() is var nouns and > 0 and <= 4
            && at + nouns < tokens.Count && tokens[at + nouns].Tag is Tag.Modal or Tag.Have;
}
