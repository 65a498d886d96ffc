using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Facts;

/// <summary>Reads what people say of themselves: in "people show their name, photo, phone and links" each is a detail of what they show, no thing.</summary>
internal static class OwnDetails
{
    private static readonly HashSet<string> Telling = ["show", "enter", "share", "add", "fill", "list", "give", "display", "present", "put", "edit", "update", "publish", "set", "provide", "include", "save", "have"];

    /// <summary>The phrases of each such list; at least half of them must be known as attributes.</summary>
    public static IReadOnlyList<(Sentence Sentence, IReadOnlyList<NounPhrase> Details)> Find(IReadOnlyList<Clause> clauses, Library library) =>
        [.. clauses.Where(c => !c.Negated && Telling.Contains(c.Verb.Lemma) && c.Objects.Count > 1 && IsOwn(c) && c.Objects.Count(o => library.Attributes.ContainsKey(o.Head.Lemma)) * 2 >= c.Objects.Count)
            .Select(c => (c.Sentence, c.Objects))];

    private static bool IsOwn(Clause clause) =>
        clause.Objects[0].First > 0 && clause.Sentence.Tokens[clause.Objects[0].First - 1].Lower is "their" or "my" or "his" or "her" or "your" or "our";
}
