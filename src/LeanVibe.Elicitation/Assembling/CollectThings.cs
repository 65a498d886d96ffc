using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Naming;
using LeanVibe.Elicitation.Facts;
using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>Decides which entities there are: what the founder named, what the pack and the capabilities cannot do without.</summary>
internal static class CollectThings
{
    private const int Most = 24;

    public static Draft Run(Draft draft)
    {
        foreach (var mention in draft.Facts.Mentions.OrderByDescending(m => m.Value.Thing.Length > 0).ThenBy(m => m.Start))
        {
            draft = IsOnlyTheProduct(draft, mention.Value) ? draft : AddNamed(draft, mention);
        }

        draft = WithDescribedPeople(WithChosenPeople(draft));
        var needs = (FitsWhatWasNamed(draft) ? draft.Pack.Needs : []).Concat(draft.Library.Capabilities.Where(c => draft.Can(c.Id)).SelectMany(c => c.Needs));
        foreach (var need in needs.Where(n => !(IsCart(n) && HasOwnWayToPay(draft)) && !(n == "reminder" && AreSent(draft))))
        {
            draft = AddNeeded(draft, need);
        }

        draft = WithWayToPay(WithWaysIn(WithSwaps(draft)));
        return BringAlong(draft with { Kept = [.. draft.Kept.Take(Most)] });
    }

    private static readonly HashSet<string> Choosing = ["book", "choose", "rate", "review", "hire", "pick", "find", "reserve"];

    /// <summary>"Students choose a tutor", "parents rate the sitter": whom others choose shows a profile.</summary>
    private static Draft WithChosenPeople(Draft draft)
    {
        foreach (var deed in draft.Facts.Deeds.Select(d => d.Value).Where(d => Choosing.Contains(d.Verb)))
        {
            var player = draft.Others.FirstOrDefault(p => GoesBy(p, deed.Target));
            var word = player?.Role.Name.ToLowerInvariant() ?? "";
            if (player is not null && !GoesBy(player, deed.Actor) && draft.Others.Any(p => GoesBy(p, deed.Actor)) && draft.Kept.All(k => k.Thing.Shape != Shape.Person && !k.Id.StartsWith(Ids.From(word), StringComparison.Ordinal)))
            {
                draft = Add(draft, Profile(word, player.Part != "consumer"), Nouns.Sentence(word) + " profile", true);
            }

            if (player?.Part is "provider" or "staff" && deed.Verb is "book" or "hire" or "reserve" && !GoesBy(player, deed.Actor) && !draft.OfShape(Shape.Booking).Any())
            {
                draft = AddNeeded(draft, "booking");
            }
        }

        return draft;
    }

    /// <summary>"Teachers have a phone number and a photo": what is written down of people, beyond what every account has, stands in a profile; providers show theirs.</summary>
    private static Draft WithDescribedPeople(Draft draft)
    {
        foreach (var owner in draft.Facts.Attributes.Where(a => a.Value.Owner.Length > 0 && !OfAccounts.Contains(FieldNotation.Read(a.Value.Field, false).Id)).Select(a => a.Value.Owner).Distinct())
        {
            var player = draft.Others.FirstOrDefault(p => GoesBy(p, owner) && p.Part is "provider" or "consumer");
            if (player is not null && draft.Kept.All(k => k.Thing.Shape is not (Shape.Person or Shape.Profile) && !k.Thing.Means(owner) && k.Id != Ids.From(owner)))
            {
                var word = player.Role.Name.ToLowerInvariant();
                var own = draft.Library.Things["profile"];
                draft = Add(draft, player.Part == "provider" ? Profile(word, true) with { Fields = ["Name! 2..120", "About:longText", "Photo:image"] } : own with { Words = [word + " profile", "~" + word] }, Nouns.Sentence(word) + " profile", true);
            }
        }

        return draft;
    }

    private static readonly HashSet<string> OfAccounts = ["name", "email", "password", "username", "role"];

    /// <summary>The role of that name, or of which only the last word is said ("owner" of the dog owner).</summary>
    private static bool GoesBy(Player player, string words) =>
        words.Length > 0 && (player.Role.Id == Ids.From(words) || player.Role.Id == Ids.From(words.Split(' ')[^1]) || player.Role.Id.EndsWith("-" + Ids.From(words.Split(' ')[^1]), StringComparison.Ordinal));

    private static Thing Profile(string word, bool provides) => new()
    {
        Id = Ids.From(word + " profile"), Words = [word + " profile", "~" + word], Shape = Shape.Person, Access = provides ? Access.Catalogue : Access.Community, View = View.Cards, Icon = "user",
        Description = $"What {Nouns.WithArticle(word)} shows to others.",
        Fields = ["Name! 2..120", "About:longText", "City", "Price per hour:money", "Photo:image"],
    };

    private const int Enough = 2;

    /// <summary>Whoever names several things of his own and none of those that the pack is about, keeps something else.</summary>
    private static bool FitsWhatWasNamed(Draft draft) =>
        draft.Kept.Count(k => k.Named) < Enough || draft.Pack.Like.Length > 0 || draft.Pack.Needs.Any(need => need.Split(':') is ["shape", var shapes, _]
            ? draft.OfShape([.. shapes.Split('/').Select(s => Enum.Parse<Shape>(s, ignoreCase: true))]).Any()
            : need.Split('/').Any(n => draft.Of(n) is not null));

    /// <summary>Courses and events that have places are there to be taken part in, also where the text only lists them ("workshops, online classes").</summary>
    private static Draft WithWaysIn(Draft draft)
    {
        bool HasPlaces(Shape shape) => draft.Kept.Any(k => k.Named && k.Thing.Shape == shape && k.Thing.Fields.Any(f => f.StartsWith("Places:", StringComparison.Ordinal)));
        if (draft.Internal || draft.Pack.Without.Contains("registration"))
        {
            return draft;
        }

        draft = HasPlaces(Shape.Course) ? AddNeeded(draft, "enrolment") : draft;
        return HasPlaces(Shape.Event) && !draft.OfShape(Shape.Booking).Any() ? AddNeeded(draft, "event-ticket/event-registration") : draft;
    }

    /// <summary>"Parents swap clothes": who would like one asks for it, and its owner says yes or no.</summary>
    private static Draft WithSwaps(Draft draft) =>
        draft.Facts.Deeds.Any(d => d.Value.Verb is "swap" or "exchange" or "barter" or "trade" && draft.OfShape(Shape.Offer, Shape.Media).Any(k => k.Named && GrantPermissions.Same(k, d.Value.Target))) && !draft.OfShape(Shape.Booking).Any()
            ? AddNeeded(draft, "swap-request") : draft;

    /// <summary>An order needs lines and something to sell; where people pay for tickets or bookings there is none.</summary>
    private static Draft WithWayToPay(Draft draft) =>
        draft.Of("order") is null ? draft
        : HasOwnWayToPay(draft) ? draft with { Kept = [.. draft.Kept.Where(k => k.Thing.Id is not ("order" or "order-line"))] }
        : AddNeeded(AddNeeded(draft, "shape:offer/course/media:product"), "order-line");

    /// <summary>"Clients book and get reminders": the product sends them of what has a time; nobody writes them down.</summary>
    private static bool AreSent(Draft draft) =>
        draft.Facts.Deeds.Where(d => d.Value.Target.Split(' ')[^1] == "reminder").Select(d => d.Value.Verb).ToList() is { Count: > 0 } verbs && verbs.All(v => v is "get" or "receive" or "send")
            && draft.OfShape(Shape.Booking, Shape.Event, Shape.Work, Shape.Course).Any(k => k.Named);

    private static bool IsCart(string need) => need is "shape:offer:product" or "order" or "order-line";

    /// <summary>Tickets, bookings and gifts are paid for themselves; a cart is for things that the founder sells.</summary>
    private static bool HasOwnWayToPay(Draft draft) =>
        draft.Kept.Any(k => k.Thing.Id is "event-ticket" or "donation" or "escrow-transaction" or "bid" || k.Thing.Shape == Shape.Booking) && !draft.OfShape(Shape.Offer).Any(k => k.Named);

    private static Draft AddNamed(Draft draft, Fact<Mention> mention)
    {
        var word = mention.Value.Word;
        var meaning = Meant(draft, mention.Value);
        if (meaning == Pack.Nothing)
        {
            return draft;
        }

        var meant = meaning.TrimStart('~');
        if (meant.Length > 0 && Otherwise.Used(draft, mention.Value, draft.Library.Things[meant]) is var (plainer, name))
        {
            return Add(draft, plainer, Nouns.Sentence(name), true);
        }

        if (meant.Length == 0)
        {
            var id = Ids.From(word);
            return draft.ById(id) is not null || draft.Players.Any(p => p.Role.Id == id || GoesBy(p, word) && PersonNouns.Looks(word.Split(' ')[^1])) ? draft : Add(draft, Unknown.Thing(word, IsReported(draft, word), mention.Rule == "sold" || IsTraded(draft, word), IsDone(draft, word, Logging), IsDone(draft, word, Uploading), IsShown(draft, word), IsUsed(draft, word)), Nouns.Sentence(Idioms.Apart(word)), true);
        }

        var thing = draft.Library.Things[meant];
        var same = draft.Kept.FirstOrDefault(k => k.Thing.Id == thing.Id && k.Thing.KindOf(k.Lower) == thing.KindOf(word));
        return same is null
            ? Add(draft, thing, Nouns.Sentence(meaning == mention.Value.Thing ? NameOf(thing, word) : meaning[0] == '~' ? thing.Name : Idioms.Apart(word)), true)
            : draft;
    }

    /// <summary>What the word means in this kind of product ("ticket" of a helpdesk), and otherwise in general.</summary>
    private static string Meant(Draft draft, Mention mention)
    {
        var word = Idioms.Apart(mention.Word);
        var kind = mention.Thing.Length > 0 ? draft.Library.Things[mention.Thing].KindOf(word) : null;
        return draft.Pack.Means.GetValueOrDefault(word) ?? (kind is null ? null : draft.Pack.Means.GetValueOrDefault(kind)) ?? Beside(draft, word) ?? mention.Thing;
    }

    /// <summary>What the word means beside others that the founder spoke of: a "question" of an exam is not one of a forum, an "inspection" of hives not one of a house.</summary>
    private static string? Beside(Draft draft, string word)
    {
        if (!draft.Library.BesideByWord.TryGetValue(word, out var meanings))
        {
            return null;
        }

        var spoken = new CueFinder(draft.Facts.Text);
        bool IsNear(string near) => draft.Facts.Mentions.Any(m => m.Value.Word.Split(' ')[^1] == near || m.Value.Thing == near) || draft.Can(near) || spoken.Of(new Dictionary<string, int> { [near] = 1 }, _ => true).Count > 0;
        return meanings.FirstOrDefault(m => m.Near.Any(IsNear)).Thing?.Id;
    }

    /// <summary>"A news site where editors publish articles": the articles are the news.</summary>
    private static bool IsOnlyTheProduct(Draft draft, Mention mention) =>
        mention.Thing.Length > 0 && draft.Library.Things[mention.Thing] is { Shape: Shape.Content } thing && thing.Words.Contains("~" + mention.Word)
        && draft.Facts.Mentions.Any(m => m.Value.Thing.Length > 0 && m.Value.Thing != mention.Thing && draft.Library.Things[m.Value.Thing] is { Shape: Shape.Content } other && other.Words.Contains(m.Value.Word));

    private static bool IsTraded(Draft draft, string word) =>
        draft.Facts.Deeds.Any(d => d.Value.Verb is "list" or "sell" or "buy" or "refund" or "rent" or "borrow" or "lend" or "order" or "swap" or "book" or "reserve" or "preorder" or "hire" && d.Value.Target.Split(' ')[^1] == word.Split(' ')[^1]);

    private static readonly HashSet<string> Showing = ["browse", "explore", "discover", "find", "search", "compare", "list", "publish", "showcase", "display", "present", "show", "exhibit", "rate", "review", "like", "vote", "follow", "share", "post", "watch", "read", "collect"];

    /// <summary>What people do with things that they look at.</summary>
    private static readonly string[] Talked = ["reviews", "favourites", "likes", "comments", "cart"];

    /// <summary>Words for products that show something to whoever comes by.</summary>
    private static readonly Dictionary<string, int> Open = new[] { "website", "web site", "site", "directory", "catalogue", "catalog", "guide", "gallery", "showcase", "encyclopedia", "marketplace", "homepage", "map of", "magazine", "database of" }.ToDictionary(w => w, _ => 1);

    /// <summary>Somebody looks at it, the product is a place to look at things, or it is the one thing that the product is about.</summary>
    private static bool IsShown(Draft draft, string word) =>
        IsDone(draft, word, Showing) || draft.Facts.Mentions.Count < 2 || Talked.Any(draft.Can) || new CueFinder(draft.Facts.Text).Of(Open, _ => true).Count > 0;

    private static readonly HashSet<string> Lending = ["borrow", "lend", "swap", "rent"];
    private static readonly Dictionary<string, int> Worn = new[] { "used", "second-hand", "second hand", "pre-owned", "outgrown", "preloved", "vintage" }.ToDictionary(w => w, _ => 1);

    private static bool IsUsed(Draft draft, string word) => IsDone(draft, word, Lending) || new CueFinder(draft.Facts.Text).Of(Worn, _ => true).Count > 0;

    private static readonly HashSet<string> Logging = ["track", "log", "record", "note", "count", "measure", "monitor"];
    private static readonly HashSet<string> Uploading = ["upload", "download"];

    private static bool IsDone(Draft draft, string word, HashSet<string> verbs) =>
        draft.Facts.Deeds.Any(d => verbs.Contains(d.Value.Verb) && d.Value.Target.Split(' ')[^1] == word.Split(' ')[^1]);

    /// <summary>Things that people report or ask for are dealt with by somebody, step by step.</summary>
    private static bool IsReported(Draft draft, string word) =>
        draft.Facts.Deeds.Any(d => d.Value.Verb is "report" or "request" && d.Value.Target.Split(' ')[^1] == word.Split(' ')[^1]);

    /// <summary>The founder's word, unless it is a way of speaking rather than a name ("product information").</summary>
    private static string NameOf(Thing thing, string word) =>
        thing.KindOf(word) is not null || thing.Words.Contains(word) || word.Split(' ')[^1] is "lesson" ? word : thing.Name;

    /// <summary>"order", "shape:offer/place:product" (only if nothing of those shapes is there) or "project/channel" (the last only without the others).</summary>
    internal static Draft AddNeeded(Draft draft, string need)
    {
        if (need.Split(':') is ["shape", var shapes, var fallback])
        {
            return draft.OfShape([.. shapes.Split('/').Select(s => Enum.Parse<Shape>(s, ignoreCase: true))]).Any() ? draft : AddNeeded(draft, fallback);
        }

        if (need.Split('/') is { Length: > 1 } choices)
        {
            return choices.Any(c => draft.Of(c) is not null) ? draft : AddNeeded(draft, choices[^1]);
        }

        var thing = draft.Library.Things[need];
        return draft.Of(need) is null && !draft.Facts.Unwanted.Any(u => thing.Means(u.Value)) ? Add(draft, thing, Nouns.Sentence(thing.Name), false) : draft;
    }

    /// <summary>Things that a relation cannot do without come along, and so do groups that make a catalogue easy to use.</summary>
    private static Draft BringAlong(Draft draft)
    {
        for (var i = 0; i < draft.Kept.Count; i++)
        {
            foreach (var relation in draft.Kept[i].Thing.Relations.Select(RelationNotation.Read).Where(r => r.Brings && r.Target is not "account" && r.Target[0] != '@'))
            {
                draft = AddNeeded(draft, relation.Target);
            }
        }

        return draft;
    }

    private static Draft Add(Draft draft, Thing thing, string name, bool named)
    {
        name = thing.Id == "provider-profile" && draft.Providers.FirstOrDefault() is { } provider ? provider.Role.Name + " profile" : name;
        var id = ReservedNames.FreeEntity(Ids.From(name));
        if (draft.Kept.Any(k => EnglishPlural.Of(k.Id) == EnglishPlural.Of(id)))
        {
            return draft;
        }

        var entity = new Entity
        {
            Id = id,
            Name = name,
            Plural = thing.Words.Count > 0 && thing.Words[0].Equals(name, StringComparison.OrdinalIgnoreCase) ? thing.Plural : "",
            Description = thing.KindOf(name.ToLowerInvariant()) is not null || thing.Description.Length == 0 ? $"{Nouns.Sentence(Nouns.WithArticle(name.ToLowerInvariant()))} of the product." : thing.Description,
        };
        return draft with { Kept = [.. draft.Kept, new Kept(entity, thing, named)] };
    }
}
