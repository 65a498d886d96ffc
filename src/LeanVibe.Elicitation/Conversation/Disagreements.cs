using System.Globalization;
using LeanVibe.Elicitation.Facts;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Conversation;

/// <summary>Finds what a turn took back without saying so: "no payments" after "restaurants pay by card", a second name, another fee.</summary>
internal static class Disagreements
{
    public static IReadOnlyList<Contradiction> Between(FactSet before, FactSet after) =>
    [
        .. Lost(before.Mentions, after, f => f.Mentions, m => m.Word, m => "keep " + m.Word),
        .. Lost(before.Personas, after, f => f.Personas, p => p.Word, p => $"people {(p.Part == "visitor" ? "consumer" : p.Part)}, {p.Word}"),
        .. Lost(before.Capabilities, after, f => f.Capabilities, c => c.Replace('-', ' '), c => "can " + c),
        .. Refused(before, after),
        .. Counted(before, after),
        .. Replaced("name", "the name", before.Name, after.Name),
        .. Replaced("background", "the background", before.Background, after.Background),
        .. Replaced("primary", "the main colour", before.Primary, after.Primary),
        .. Replaced("currency", "the currency", before.Currency, after.Currency),
        .. Replaced("fee", "the fee", before.FeePercent, after.FeePercent),
    ];

    private static IEnumerable<Contradiction> Lost<T>(IReadOnlyList<Fact<T>> before, FactSet now, Func<FactSet, IReadOnlyList<Fact<T>>> of, Func<T, string> name, Func<T, string> restore)
    {
        foreach (var lost in before.Where(b => of(now).All(a => name(a.Value) != name(b.Value))))
        {
            var subject = name(lost.Value);
            var refusal = now.Unwanted.LastOrDefault(u => subject.Contains(u.Value, StringComparison.OrdinalIgnoreCase)) ?? (now.Unwanted is [.., var last] ? last : null);
            yield return Made(subject, lost.Quote, [restore(lost.Value)], refusal?.Quote ?? "the opposite", ["no " + (refusal?.Value ?? subject)]);
        }
    }

    private static IEnumerable<Contradiction> Refused(FactSet before, FactSet after) =>
        before.Unwanted.Where(u => after.Unwanted.All(a => a.Value != u.Value))
            .Select(u => Made(u.Value, u.Quote, ["no " + u.Value], Again(after, u.Value), []));

    private static string Again(FactSet facts, string word) =>
        facts.Mentions.LastOrDefault(m => Refusals.Covers(word, m.Value.Word))?.Quote ?? facts.Capabilities.LastOrDefault(c => c.Value.Contains(word, StringComparison.Ordinal))?.Quote ?? word;

    private static IEnumerable<Contradiction> Counted(FactSet before, FactSet after)
    {
        foreach (var relation in before.Relations.Where(r => !after.Relations.Contains(r)))
        {
            if (after.Relations.FirstOrDefault(r => r.Value.Whole == relation.Value.Whole && r.Value.Part == relation.Value.Part && r.Value.Many != relation.Value.Many) is { } other)
            {
                yield return Made($"{relation.Value.Part} of {relation.Value.Whole}", relation.Quote, [Line(relation.Value)], other.Quote, [Line(other.Value)]);
            }
        }
    }

    private static string Line(Has has) => $"has {has.Whole}, {has.Part}, {(has.Many ? "many" : "one")}";

    private static IEnumerable<Contradiction> Replaced<T>(string kind, string subject, Fact<T>? before, Fact<T>? after)
    {
        if (before is not null && after is not null && !Equals(before.Value, after.Value))
        {
            yield return Made(subject, before.Quote, [Line(kind, before.Value)], after.Quote, [Line(kind, after.Value)]);
        }
    }

    private static string Line<T>(string kind, T value) => string.Create(CultureInfo.InvariantCulture, $"{kind} {value}");

    private static Contradiction Made(string subject, string earlier, IReadOnlyList<string> restores, string later, IReadOnlyList<string> keeps) =>
        new("contradiction." + Ids.From(subject), subject, new Side(earlier, restores), new Side(later, keeps));
}
