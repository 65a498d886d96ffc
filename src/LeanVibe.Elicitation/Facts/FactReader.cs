using System.Text.RegularExpressions;
using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Facts;

/// <summary>From words to facts: each finder looks for one kind of fact and knows nothing of the others.</summary>
internal static partial class FactReader
{
    /// <param name="turn">0 for a brief, and the number of the answer in a conversation: an answer may take back what was said.</param>
    /// <param name="isBrief">The first words of all: where they name nothing that is kept, what the product itself is counts as such.</param>
    public static FactSet Read(string text, Library library, int turn = 0, bool isBrief = true)
    {
        var (background, primary) = ColourFinder.Find(text);
        var (said, plain) = Paraphrasing.Of(Without(text, background, primary), library);
        var spoken = AndSoOn().Replace(Listing().Replace(said, ":", 1), rest => new string(' ', rest.Length));
        var prose = Idioms.Join(spoken);
        var sentences = Sentences.Split(prose);
        var clauses = sentences.SelectMany(Clauses.Of).ToList();
        var unwanted = UnwantedFinder.Find(sentences, library, turn > 0);
        var capabilities = CapabilityFinder.Find(spoken, sentences, library, unwanted);
        var attributes = AttributeFinder.Find(sentences, clauses, library);
        return new FactSet
        {
            Text = text,
            Name = NameFinder.Find(text),
            Background = background,
            Primary = primary,
            FeePercent = MoneyFinder.Fee(text),
            Currency = MoneyFinder.Currency(text),
            Personas = PersonaFinder.Find(sentences, clauses, library),
            Mentions = MentionFinder.Find(sentences, clauses, library, unwanted, capabilities, attributes, isBrief && turn == 0),
            Deeds = DeedFinder.Find(clauses),
            Attributes = attributes,
            Relations = RelationFinder.Find(sentences, clauses),
            Limits = LimitFinder.Find(clauses),
            Lives = LifeFinder.Find(prose),
            Qualities = QualityFinder.Find(text),
            Capabilities = capabilities,
            Pages = PageFinder.Find(text),
            Unwanted = unwanted,
        }.Anchored(plain).At(turn);
    }

    /// <summary>What follows a list without naming anything.</summary>
    [GeneratedRegex(@"(?:,?\s*(?:\band\b\s*)?\betc\b\.?|,?\s+and (?:so on|so forth|the like|much more|many more)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex AndSoOn();

    /// <summary>"Choir management - sheet music, rehearsals": a dash after the first few words opens a list as a colon does.</summary>
    [GeneratedRegex(@"(?<=^[^-–—:.!?,]{3,60}\s)[-–—](?=\s[^-–—]*$)")]
    private static partial Regex Listing();

    /// <summary>What was read as being about looks is blanked, so that no colour is taken for a thing; places in the text stay.</summary>
    private static string Without(string text, params ReadOnlySpan<Fact<string>?> looks)
    {
        foreach (var look in looks)
        {
            if (look is not null && text.IndexOf(look.Quote, StringComparison.Ordinal) is var at and >= 0)
            {
                text = text[..at] + new string(' ', look.Quote.Length) + text[(at + look.Quote.Length)..];
            }
        }

        return text;
    }
}
