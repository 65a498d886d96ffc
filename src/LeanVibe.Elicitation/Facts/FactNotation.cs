using System.Globalization;
using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Facts;

/// <summary>
/// Reads facts written one a line, as packs' answers hold them: <c>can review</c>, <c>keep tasting note</c>, <c>no payment</c>, <c>people provider, Seller</c>,
/// <c>deed customer, write, review</c>, <c>field product, Weight:decimal</c>, <c>has farmer, farm, many</c>, <c>only operator, approve, listing</c>,
/// <c>never member, delete, post</c>, <c>life order: Placed, Paid</c>, <c>fee 5</c>, <c>currency USD</c>, <c>page faq</c>, <c>name X</c>,
/// <c>background ivory</c>, <c>primary navy</c>, <c>quality Answers come at once.|p95 under 300 ms</c>.
/// </summary>
public static class FactNotation
{
    /// <param name="quote">The words that stand for all of these facts: what the founder chose or said.</param>
    /// <param name="rule">The id of the question, pack or prompt that they come from.</param>
    /// <exception cref="FormatException">A line is no fact.</exception>
    public static FactSet Read(IEnumerable<string> lines, string quote, string rule, int turn, FactSource source) =>
        lines.Select(line => One(line, quote, rule)).Aggregate(new FactSet(), (all, one) => all.With(one)).From(turn, source);

    private static FactSet One(string line, string quote, string rule)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        var (kind, rest) = space < 0 ? (line, "") : (line[..space], line[(space + 1)..].Trim());
        var parts = rest.Split(',', StringSplitOptions.TrimEntries);
        Fact<T> Fact<T>(T value) => new(value, quote, 0, rule, 1);
        return (kind, parts) switch
        {
            ("can", [var capability]) when Library.Standard.Capabilities.Any(c => c.Id == capability) => new FactSet { Capabilities = [Fact(capability)] },
            ("keep", [var word]) when word.Length > 0 => new FactSet { Mentions = [Fact(ThingOf(word))] },
            ("no", [var word]) when word.Length > 0 => new FactSet { Unwanted = [Fact(word)] },
            ("people", [var part, var word]) when part is "consumer" or "provider" or "staff" or "operator" => new FactSet { Personas = [Fact(new Persona(word.ToLowerInvariant(), part))] },
            ("deed", [var actor, var verb, var target]) => new FactSet { Deeds = [Fact(new Deed(actor, verb, target))] },
            ("field", [var owner, _, ..]) when FieldNotation.Read(After(rest)) is not null => new FactSet { Attributes = [Fact(new AttributeOf(owner, After(rest)))] },
            ("has", [var whole, var part, var many]) when many is "many" or "one" => new FactSet { Relations = [Fact(new Has(whole, part, many == "many"))] },
            ("only" or "never", [var actor, var verb, var target]) => new FactSet { Limits = [Fact(new Limit(actor, verb, target, kind == "only"))] },
            ("life", _) when rest.Split(':', 2, StringSplitOptions.TrimEntries) is [var thing, var states] => new FactSet { Lives = [Fact(new Life(thing, states))] },
            ("fee", _) when decimal.TryParse(rest, NumberStyles.Number, CultureInfo.InvariantCulture, out var fee) && fee is >= 0 and <= 100 => new FactSet { FeePercent = Fact(fee) },
            ("currency", [{ Length: 3 } code]) => new FactSet { Currency = Fact(code) },
            ("page", [var page]) when page.Length > 0 => new FactSet { Pages = [Fact(page)] },
            ("name", _) when rest.Length > 0 => new FactSet { Name = Fact(rest) },
            ("background", [var colour]) when Colours.Find(colour.Replace(" ", "", StringComparison.Ordinal)) is { } css => new FactSet { Background = Fact(css) },
            ("primary", [var colour]) when Colours.Find(colour.Replace(" ", "", StringComparison.Ordinal)) is { } css => new FactSet { Primary = Fact(css) },
            ("quality", _) when rest.Length > 0 => new FactSet { Qualities = [Fact(rest)] },
            _ => throw new FormatException($"'{line}' is no fact; docs/packs.md lists how facts are written."),
        };
    }

    private static string After(string rest) => rest[(rest.IndexOf(',', StringComparison.Ordinal) + 1)..].Trim();

    /// <summary>A word of the library, a thing's id, or a noun that the library does not know.</summary>
    private static Mention ThingOf(string word)
    {
        var noun = Nouns.Singular(word);
        return Library.Standard.ThingsByWord.TryGetValue(noun, out var known) ? new Mention(noun, known.Thing.Id)
            : Library.Standard.Things.TryGetValue(word, out var thing) ? new Mention(thing.Name, word)
            : new Mention(noun, "");
    }
}
