using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Facts;

/// <summary>From words to facts: each finder looks for one kind of fact and knows nothing of the others.</summary>
internal static class FactReader
{
    public static FactSet Read(string text, Library library)
    {
        var sentences = Sentences.Split(text);
        var clauses = sentences.SelectMany(Clauses.Of).ToList();
        var unwanted = UnwantedFinder.Find(text);
        var (background, primary) = ColourFinder.Find(text);
        return new FactSet
        {
            Text = text,
            Name = NameFinder.Find(text),
            Background = background,
            Primary = primary,
            FeePercent = MoneyFinder.Fee(text),
            Currency = MoneyFinder.Currency(text),
            Personas = PersonaFinder.Find(sentences, clauses, library),
            Mentions = MentionFinder.Find(sentences, clauses, library, unwanted),
            Deeds = DeedFinder.Find(clauses),
            Attributes = AttributeFinder.Find(sentences, clauses, library),
            Relations = RelationFinder.Find(sentences, clauses),
            Capabilities = CapabilityFinder.Find(text, sentences, library, unwanted),
            Pages = PageFinder.Find(text),
            Unwanted = unwanted,
        };
    }
}
