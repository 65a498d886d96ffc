using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Facts;

/// <summary>What a later turn takes away from the earlier ones: what it refuses, what it contradicts, and refusals that it takes back.</summary>
internal static class Withdrawal
{
    public static (FactSet Kept, IReadOnlyList<Fact<string>> Withdrawn) Of(FactSet earlier, FactSet later, Library library)
    {
        var gone = new List<Fact<string>>();
        var refused = later.Unwanted;
        var kept = earlier with
        {
            Mentions = Without(earlier.Mentions, m => refused.Refuses(m, library), m => m.Word, gone),
            Personas = Without(earlier.Personas, p => refused.Any(u => Refusals.Covers(u.Value, p.Word)), p => p.Word, gone),
            Capabilities = Without(earlier.Capabilities, c => library.Capabilities.FirstOrDefault(k => k.Id == c) is { } known && refused.Refuses(known), c => c, gone),
            Pages = Without(earlier.Pages, p => refused.Any(u => Refusals.Covers(u.Value, p)), p => p + " page", gone),
            Attributes = Without(earlier.Attributes, a => refused.Any(u => FieldNotation.Read(a.Field).Name.Equals(u.Value, StringComparison.OrdinalIgnoreCase)), a => FieldNotation.Read(a.Field).Name, gone),
            Relations = Without(earlier.Relations, r => later.Relations.Any(l => l.Value.Whole == r.Whole && l.Value.Part == r.Part && l.Value.Many != r.Many), r => $"{r.Whole} has {(r.Many ? "several" : "one")} {r.Part}", gone),
            Limits = Without(earlier.Limits, l => later.Limits.Any(n => n.Value.Verb == l.Verb && n.Value.Target == l.Target && n.Value != l && n.Value.Only == l.Only), l => $"only {l.Actor} may {l.Verb} {l.Target}", gone),
            Lives = Without(earlier.Lives, l => later.Lives.Any(n => n.Value.Thing == l.Thing && n.Value.States != l.States), l => $"{l.Thing} is {l.States}", gone),
            Deeds = Without(earlier.Deeds, d => d.Target.Length > 0 && refused.Any(u => Refusals.Covers(u.Value, d.Target)), d => $"{d.Actor} {d.Verb} {d.Target}", gone),
            Unwanted = Without(earlier.Unwanted, u => AskedAgain(u, later, library), u => "no " + u, gone),
        };
        return (kept, gone);
    }

    /// <summary>"No reviews" is taken back by "customers write reviews".</summary>
    private static bool AskedAgain(string refused, FactSet later, Library library) =>
        later.Mentions.Any(m => Refusals.Covers(refused, m.Value.Word))
        || later.Capabilities.Any(c => library.Capabilities.FirstOrDefault(k => k.Id == c.Value) is { } known && Refusals.Covers(refused, known));

    private static IReadOnlyList<Fact<T>> Without<T>(IReadOnlyList<Fact<T>> facts, Func<T, bool> leaves, Func<T, string> say, List<Fact<string>> gone)
    {
        gone.AddRange(facts.Where(f => leaves(f.Value)).Select(f => new Fact<string>(say(f.Value), f.Quote, f.Start, f.Rule, f.Confidence) { Turn = f.Turn, Source = f.Source }));
        return gone.Count == 0 ? facts : [.. facts.Where(f => !leaves(f.Value))];
    }
}
