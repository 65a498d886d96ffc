using LeanVibe.Elicitation.Facts;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Models;

/// <summary>Whether a claim speaks of what the founder spoke of, and of nothing that they refused.</summary>
internal static class Grounds
{
    /// <summary>Words alike in so many first letters are forms of one: "lend" and "lender".</summary>
    private const int FewestLetters = 3;

    /// <param name="words">The turn that the claim was read in.</param>
    public static bool Hold(FactSet claim, string words, FactSet known)
    {
        var said = CapabilityFinder.Words(words).Select(w => CapabilityFinder.Stem(w.Text)).ToHashSet();
        var names = Names(claim).ToList();
        return names.All(name => IsKnown(name, known) || Parts(name).All(part => said.Any(word => Alike(word, part))))
            && !names.Any(name => known.Unwanted.Any(u => Refusals.Covers(u.Value, name.ToLowerInvariant()) || Refusals.Covers(u.Value, CapabilityFinder.Stem(name.ToLowerInvariant()))))
            && !claim.Deeds.Any(d => known.Limits.Any(l => IsForbidden(d.Value, l.Value)));
    }

    private static IEnumerable<string> Names(FactSet claim) =>
    [
        .. claim.Mentions.Select(m => m.Value.Word), .. claim.Personas.Select(p => p.Value.Word), .. claim.Pages.Select(p => p.Value),
        .. claim.Attributes.SelectMany(a => new[] { a.Value.Owner, FieldNotation.Read(a.Value.Field).Name }),
        .. claim.Relations.SelectMany(r => new[] { r.Value.Whole, r.Value.Part }),
        .. claim.Deeds.SelectMany(d => new[] { d.Value.Actor, d.Value.Verb, d.Value.Target }.Where(w => w.Length > 0)),
        .. claim.Lives.SelectMany(l => l.Value.States.Split(',').Select(s => s.Trim(' ', '!', '*', '^', '~')).Append(l.Value.Thing)),
    ];

    /// <summary>The founder named it in another turn.</summary>
    private static bool IsKnown(string name, FactSet known) =>
        known.Mentions.Any(m => m.Value.Word.Equals(name, StringComparison.OrdinalIgnoreCase)) || known.Personas.Any(p => p.Value.Word.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Parts(string name) => CapabilityFinder.Words(name).Select(w => CapabilityFinder.Stem(w.Text));

    private static bool Alike(string one, string other)
    {
        var same = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return one == other || same >= Math.Max(FewestLetters, Math.Min(one.Length, other.Length) - 1);
    }

    /// <summary>"Members never delete posts" forbids it to members; "only editors delete posts" to everybody else.</summary>
    private static bool IsForbidden(Deed deed, Limit limit) =>
        limit.Verb == deed.Verb && limit.Target == deed.Target && (limit.Only ? limit.Actor != deed.Actor : limit.Actor == deed.Actor);
}
