using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Language;

/// <summary>Tells by its ending whether a noun that no list knows names a kind of person ("beekeeper", "florist", "trainee").</summary>
internal static class PersonNouns
{
    private static readonly string[] Endings = ["er", "or", "ist", "ant", "ian", "ee", "eer", "man", "woman", "mate", "parent"];

    /// <summary>Nouns whose ending misleads.</summary>
    private static readonly HashSet<string> Misleading =
    [
        "container", "litter", "tier", "planter", "starter", "feeder", "cover", "computer", "trailer", "sensor", "motor", "printer", "server", "scooter", "letter", "number", "order", "paper", "weather", "tractor", "reactor",
        "filter", "poster", "sticker", "flower", "sweater", "charger", "adapter", "monitor", "folder", "banner", "chapter", "parameter", "counter", "timer", "tower",
        "planner", "drawer", "cooler", "burger", "corner", "locker", "committee", "coffee", "fee", "tree", "plant", "elephant", "floor", "door", "color", "trigger",
        "newsletter", "center", "matter", "water", "dinner", "shelter", "theater", "helicopter", "roller", "layer", "meter", "router", "scanner", "spinner", "slider",
        "browser", "header", "footer", "marker", "pointer", "register", "calculator", "indicator", "generator", "processor", "escalator", "elevator", "projector",
        "mirror", "factor", "error", "vector", "sector", "corridor", "anchor", "harbor", "ladder", "powder", "border", "buffer", "cover", "offer", "transfer", "voucher",
        "ticker", "tracker", "finder", "organizer", "launcher", "builder", "checklist", "playlist", "wishlist", "shortlist", "watchlist", "list", "waitlist", "checker",
        "restaurant", "instant", "grant", "variant", "warrant", "quadrant", "constant", "pendant", "degree", "guarantee", "garden", "river", "semester", "trimester",
        "quarter", "theatre", "shoulder", "cluster", "master", "disaster", "character", "diameter", "perimeter", "summer", "winter", "september", "october", "november",
        "december", "power", "shower", "answer", "laser", "eraser", "toaster", "blender", "mower", "boiler", "heater", "freezer", "washer", "dryer", "beer", "cider",
        "butter", "pepper", "ginger", "copper", "silver", "leather", "feather", "liquor", "flavor", "flavour", "vapor", "behavior", "behaviour", "labor", "labour",
        "paper", "water", "tower", "color", "floor", "meter", "tiger", "liter", "fiber", "armor", "rotor", "fever", "lever", "rover", "ruler", "outer", "inner", "upper", "lower", "under", "other", "after", "never", "super", "ember", "amber", "user", "deer", "razor", "minor", "major", "prior", "poker", "flyer", "pager", "wafer", "solver", "river", "liner", "miter", "cater", "order", "refer", "infer", "enter", "alter", "utter", "hover", "lover-boy", "giant", "slant", "chant", "event", "knee", "adobe", "media", "asian", "human", "median", "guardian-angel", "honor", "humor", "odor", "rumor", "tumor",
    ];

    /// <summary>Groups of people that act as one.</summary>
    private static readonly HashSet<string> Groups = ["team", "band", "group", "class", "club", "crew", "choir", "company", "household", "friend", "fan", "lead", "school", "organisation", "organization", "firm"];

    public static bool IsGroup(string noun) => Groups.Contains(noun);

    /// <summary>Looks like one, or is known as one.</summary>
    /// <param name="noun">In the singular, in lower case.</param>
    public static bool Are(string noun) => Looks(noun) || Library.Standard.People.ContainsKey(noun) || Groups.Contains(noun);

    /// <param name="noun">In the singular, in lower case.</param>
    public static bool Looks(string noun) =>
        !Misleading.Contains(noun) && !noun.EndsWith("plant", StringComparison.Ordinal) && Endings.Any(e => noun.Length > e.Length + 2 && noun.EndsWith(e, StringComparison.Ordinal));
}
