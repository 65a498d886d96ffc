using System.Text.RegularExpressions;

namespace LeanVibe.Evals;

/// <summary>The words of a text that carry meaning, in one form for all their forms.</summary>
internal static partial class Words
{
    /// <summary>
    /// Words that say how an item is tested, in which form it is kept, or which of the four things that every list can do is done with it;
    /// what remains is what the item is about.
    /// </summary>
    private static readonly HashSet<string> Empty = [.. (
        "a an and the of or for to in on at by with from as is are be been being it its this that these those their his her your our my into onto upon via per each all any every both other another one first specific particular various different multiple several " +
        "can could should will would may must able ability has have having do does done did not no without before after when while if then than so such including include includes included etc e.g through using use used uses between within across during about " +
        "test check verify validate ensure confirm assess evaluate attempt try simulate perform examine inspect review correct correctly properly accurate accurately accuracy successful successfully success valid invalid appropriate relevant clear clearly specified requirement design expected " +
        "api endpoint request requests response send sending sent return returns initiating initiate making make parameter parameters backend server system website site web application app platform page pages section sections feature features functionality functionalities function functions tool tools process mechanism capability option interface element elements component " +
        "retrieve retrieval retrieving fetch fetching get view viewing browse browsing display displays displayed displaying show shown list listing lists load loads open opened click clicking select selecting selected selection navigate navigating navigation access accessing go create creating creation add adding added update updating updated edit editing delete deleting deletion remove removing submit submitting submission manage managing management store storing storage record records recording save saving provide providing input inputting enter entering fill filling out change changing set setting find finding locate post posting posted generate generating generated generation complete completed completion present link button form menu main home homepage bar " +
        "data information info detail details detailed content contents item items existing available new current related associated metadata field fields type types structure sample identifier identifiers id ids set sets status visualization purposes purpose necessary needed required based like well more user users customer's user's people person someone " +
        "apply applying applied initial initially next past empty along only newly back major specify specifying accordingly consistency consistent completeness option proper incorrectly missing " +
        "work works working display visible presence exist exists support supports supported enable enabling allow allowing help handle handling enough readability clarity relevance presentation layout quality").Split(' ').Select(Stem)];

    [GeneratedRegex(@"[a-z][a-z-]*[a-z]|[a-z]", RegexOptions.IgnoreCase)]
    private static partial Regex Word();

    public static HashSet<string> Of(string text) =>
        [.. Word().Matches(text.ToLowerInvariant()).SelectMany(m => m.Value.Split('-')).Where(w => w.Length > 1).Select(Stem).Where(w => !Empty.Contains(w))];

    /// <summary>All words, those that carry no meaning too.</summary>
    public static IEnumerable<string> All(string text) =>
        Word().Matches(text.ToLowerInvariant()).SelectMany(m => m.Value.Split('-')).Where(w => w.Length > 1).Select(Stem);

    /// <summary>A light stemmer: plural, -ed, -ing, -ment, -tion and a final e or y go.</summary>
    public static string Stem(string word)
    {
        if (word is "news")
        {
            return word;
        }

        foreach (var ending in new[] { "ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ies", "ers", "ed", "er", "es", "s" })
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal) && !(ending == "s" && word.EndsWith("ss", StringComparison.Ordinal)))
            {
                word = word[..^ending.Length];
                break;
            }
        }

        word = word.Length > 3 && word[^1] == word[^2] && !"aeiouls".Contains(word[^1]) ? word[..^1] : word;
        return word.Length > 3 && word[^1] is 'e' or 'y' ? word[..^1] : word;
    }
}
