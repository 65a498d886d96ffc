using System.Text;
using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Facts;
using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>Name, pitch, description, colours, fee and currency; an invented name is the same for the same words.</summary>
internal static class NameProduct
{
    private const int LongestDescription = 600;
    private static readonly string[] Endings = ["Works", "House", "Lane", "Point", "Loop", "Field"];

    public static Draft Run(Draft draft)
    {
        var facts = draft.Facts;
        var name = facts.Name?.Value ?? Invented(draft);
        draft = draft with
        {
            Product = new Product
            {
                Id = Ids.From(name),
                Name = name,
                Domain = draft.Pack.Domain,
                Description = Description(facts.Text),
                FeePercent = facts.FeePercent?.Value ?? 0,
                Currency = facts.Currency?.Value ?? "EUR",
                Brand = new Brand
                {
                    Background = facts.Background?.Value ?? "",
                    Primary = facts.Primary?.Value ?? "",
                    Character = Enum.Parse<Character>(draft.Pack.Character, ignoreCase: true),
                },
            },
        };
        return draft with { Product = draft.Product with { Pitch = Copy.Fill(draft, draft.Pack.Pitch) } };
    }

    private static string Invented(Draft draft)
    {
        var stem = Subject(draft);
        var endings = draft.Pack.NameEndings.Count > 0 ? draft.Pack.NameEndings : Endings;
        var at = (int)(Hash(draft.Facts.Text) % (uint)endings.Count);
        var ending = endings[at].Equals(stem, StringComparison.OrdinalIgnoreCase) ? endings[(at + 1) % endings.Count] : endings[at];
        return $"{stem} {ending}";
    }

    /// <summary>The word that says what it is about: of "golf travel website" golf, of "poetry blog" poetry, else the main thing, else a tree.</summary>
    private static string Subject(Draft draft)
    {
        var sentences = Sentences.Split(draft.Facts.Text);
        var about = sentences.Take(1).SelectMany(s => NounPhrases.Find(s.Tokens)).Where(p => p.Words.Count > 1 && Product.Contains(p.Head.Lemma))
            .SelectMany(p => p.Words).Where(w => w.Tag is Tag.Noun or Tag.Name).Select(w => w.Lemma.Replace("-related", "", StringComparison.Ordinal));
        about = about.Concat(sentences.Take(1).SelectMany(s => NounPhrases.Find(s.Tokens).Where(p => p.First > 1 && s.Tokens[p.First - 1].Lower is "a" or "an" or "our" or "my" && s.Tokens[p.First - 2].Is("for") && Houses.Are(p.Head.Lemma))).SelectMany(p => p.Words.Where(w => w.Tag is Tag.Noun or Tag.Name).Select(w => w.Lemma)));
        var named = draft.Facts.Mentions.OrderBy(m => m.Start).Select(m => draft.ById(Ids.From(m.Value.Word))).OfType<Kept>().Where(k => k.Named && !Everyday.Contains(k.Thing.Id)).SelectMany(k => k.Lower.Split(' '));
        var things = Copy.Main(draft) is { } main ? main.Lower.Split(' ') : [];
        var word = about.Concat(named).Concat(things).FirstOrDefault(w => w.Length is > 2 and < 14 && w.All(char.IsLetter) && !Product.Contains(w) && !draft.Library.NoThings.ContainsKey(w) && !draft.Library.People.ContainsKey(w));
        return word is null ? Stems[(int)(Hash(draft.Facts.Text + "!") % (uint)Stems.Length)] : Nouns.Sentence(word);
    }

    /// <summary>Things of so many products that they name none.</summary>
    private static readonly HashSet<string> Everyday = ["order", "document", "photo", "invoice", "booking", "event", "message", "task", "note", "review", "comment", "payment", "customer", "customer-account"];

    private static readonly string[] Stems = ["Linden", "Alder", "Harbour", "Meadow", "Juniper", "Quay", "Orchard", "Rowan"];

    private static readonly HashSet<string> Product = ["website", "site", "web", "app", "diary", "log", "logbook", "registry", "directory", "library", "planner", "finder", "exchange", "workflow", "reminder", "guide", "organiser", "organizer", "index", "hub", "catalogue", "journal", "helpdesk", "crm", "application", "platform", "system", "portal", "blog", "shop", "store", "marketplace", "forum", "network", "tool", "tracker", "manager", "dashboard", "community", "business", "agency", "booking", "service", "management", "list", "learning", "online", "mobile", "webpage", "automation", "information", "industry", "post", "case", "article", "entry", "study", "member", "plan", "metric", "page", "team", "profile", "technical", "phone", "new", "simple", "customer", "user", "personal", "insurance policy"];

    /// <summary>The founder's words, cut at a sentence.</summary>
    private static string Description(string text)
    {
        var plain = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (plain.Length <= LongestDescription)
        {
            return plain;
        }

        var stop = plain.LastIndexOf(". ", LongestDescription, StringComparison.Ordinal);
        return stop > 0 ? plain[..(stop + 1)] : plain[..LongestDescription];
    }

    /// <summary>FNV-1a: the same on every machine.</summary>
    private static uint Hash(string text) => Encoding.UTF8.GetBytes(text).Aggregate(2166136261u, (hash, b) => unchecked((hash ^ b) * 16777619u));
}
