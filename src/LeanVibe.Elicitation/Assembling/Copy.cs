using System.Text.RegularExpressions;
using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>Fills the packs' texts with the product's own nouns: {thing}, {Things}, {consumers}, {provider}, {name}, {fee}, {things+}.</summary>
internal static partial class Copy
{
    [GeneratedRegex(@"\{(?<word>[A-Za-z]+)(?<second>2)?\}")]
    private static partial Regex Slot();

    public static string Fill(Draft draft, string text)
    {
        var filled = Slot().Replace(text, match =>
        {
            var word = match.Groups["word"].Value;
            var value = Value(draft, word.ToLowerInvariant(), match.Groups["second"].Success);
            return char.IsUpper(word[0]) ? Nouns.Sentence(value) : value;
        });
        return filled.Trim();
    }

    private static string Value(Draft draft, string slot, bool second)
    {
        var main = Main(draft, second);
        var consumer = draft.Consumers.FirstOrDefault() ?? draft.Staff.FirstOrDefault() ?? draft.Players[0];
        var provider = draft.Providers.FirstOrDefault() ?? draft.Staff.FirstOrDefault();
        return slot switch
        {
            "thing" => main?.Lower ?? "entry",
            "things" => main?.LowerPlural ?? "entries",
            "consumer" => consumer.Role.Name.ToLowerInvariant(),
            "consumers" => Nouns.Plural(consumer.Role.Name).ToLowerInvariant(),
            "provider" => provider?.Role.Name.ToLowerInvariant() ?? "team",
            "providers" => provider is null ? "people" : Nouns.Plural(provider.Role.Name).ToLowerInvariant(),
            "name" => draft.Product.Name,
            "fee" => draft.Product.FeePercent > 0 ? $"We keep {draft.Product.FeePercent:0.##} % of each sale, nothing else." : "",
            _ => "",
        };
    }

    /// <summary>The thing the product is about: what visitors look at, what the founder named first.</summary>
    internal static Kept? Main(Draft draft, bool second = false)
    {
        Shape[][] byImportance = [[Shape.Offer, Shape.Course, Shape.Media, Shape.Content, Shape.Event, Shape.Place, Shape.Quizzed], [Shape.Work, Shape.Booking, Shape.Record, Shape.Person, Shape.Money], [Shape.Request, Shape.Reference, Shape.Order]];
        var ordered = byImportance.SelectMany(shapes => draft.Kept.Where(k => shapes.Contains(k.Thing.Shape)).OrderByDescending(k => k.Named)).ToList();
        var named = ordered.Where(k => k.Named).Concat(ordered.Where(k => !k.Named)).ToList();
        var best = draft.Internal ? named : ordered.Where(k => k.Named).Concat(ordered).ToList();
        return second ? best.Skip(1).FirstOrDefault() ?? best.FirstOrDefault() : best.FirstOrDefault();
    }

    public static List<ContentItem> Items(Draft draft, IEnumerable<Text> texts) =>
        [.. texts.Where(t => t.Needs.Length == 0 || draft.Of(t.Needs) is not null || draft.Can(t.Needs)).Select(t => new ContentItem(Fill(draft, t.Title), Fill(draft, t.Body), Icon: t.Icon))];
}
