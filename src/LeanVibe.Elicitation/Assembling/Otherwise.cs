using LeanVibe.Elicitation.Facts;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>Tells where a word that the library knows means something plainer here: a lamp that people report is not for sale.</summary>
internal static class Otherwise
{
    private static readonly HashSet<string> Selling = ["sell", "buy", "order", "purchase", "shop", "preorder", "trade", "auction"];

    /// <summary>What people do with things that they do not sell.</summary>
    private static readonly HashSet<string> Sharing = ["swap", "exchange", "barter", "trade", "give", "lend", "borrow", "share", "offer", "request", "donate", "list", "browse", "find", "search"];

    /// <summary>What people do with an order that is a piece of work ("dentists send orders to the lab").</summary>
    private static readonly HashSet<string> Passing = ["send", "submit", "forward", "receive", "process", "deliver", "track", "assign", "schedule"];

    /// <summary>The thing that it is instead, and its name; null where the word means what the library says.</summary>
    public static (Thing Thing, string Name)? Used(Draft draft, Mention mention, Thing thing)
    {
        var word = mention.Word;
        var deeds = draft.Facts.Deeds.Select(d => d.Value).Where(d => d.Target.Split(' ')[^1] == mention.Word.Split(' ')[^1]).ToList();
        if (thing.Shape is Shape.Offer && deeds.Count > 0 && deeds.All(d => d.Verb == "report"))
        {
            return (Unknown.Thing(word + " report", reported: true), word + " report");
        }

        if (thing.Shape is Shape.Media && deeds.Any(d => d.Verb is "swap" or "exchange" or "rent" or "lend" or "borrow" or "give") && deeds.All(d => Sharing.Contains(d.Verb) || d.Verb is "rent" or "sell" or "buy"))
        {
            return (Lent(word, deeds.Any(d => d.Verb is "rent" or "sell" or "buy")), word);
        }

        if (thing.Shape is Shape.Offer && deeds.Count > 0 && deeds.All(d => d.Verb is "record" or "log" or "note" or "document"))
        {
            return (Unknown.Thing(word, logged: true), word);
        }

        if (thing.Shape is Shape.Work && deeds.Any(d => d.Verb is "order" or "buy" or "sell") && deeds.All(d => d.Verb is "order" or "buy" or "sell" or "pack" or "ship" or "deliver" or "list"))
        {
            return (Unknown.Thing(word, traded: true), word);
        }

        return thing.Id switch
        {
            "product" when deeds.Count > 0 && deeds.All(d => Sharing.Contains(d.Verb)) => (Lent(word, false), word),
            "product" when draft.Pack.Needs.Any(n => n.EndsWith(":listing", StringComparison.Ordinal)) => (Unknown.Thing(word, traded: true), word),
            "product" when !Sells(draft) && (word == "item" || thing.KindOf(word) is not null) => (Unknown.Thing(word), word),
            "order" when !Sells(draft) && !draft.Pack.Internal && deeds.All(d => Passing.Contains(d.Verb)) && !draft.Facts.Mentions.Any(m => m.Value.Thing.Length > 0 && draft.Library.Things[m.Value.Thing].Shape == Shape.Offer) => (Unknown.Thing("work order", reported: deeds.Count > 0), word),
            _ => null,
        };
    }

    /// <summary>What members have and others may get.</summary>
    private static Thing Lent(string word, bool isPaid) => Unknown.Thing(word, traded: true) with
    {
        Access = Access.Community,
        Fields = ["Name! 2..120", "Description:longText", isPaid ? "Price:money" : "Size", "Condition(New, Good, Worn) =good", "Place:place", "Photo:image"],
        Relations = ["Offered by > account ! caller"],
    };

    /// <summary>Something is sold, kept in stock or offered by somebody.</summary>
    private static bool Sells(Draft draft) =>
        draft.Can("cart") || draft.Facts.Deeds.Any(d => d.Value.Verb is "list" or "offer" or "advertise" or "rent" or "lend") || draft.Packs[0].Needs.Any(n => n.Contains("product", StringComparison.Ordinal) || n.Contains("offer", StringComparison.Ordinal) || n == "order")
            || draft.Facts.Deeds.Any(d => Selling.Contains(d.Value.Verb) && d.Value.Target.Split(' ')[^1] != "order");
}
