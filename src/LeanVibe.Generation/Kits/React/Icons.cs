using System.Collections.Frozen;
using System.Reflection;
using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Naming;

namespace LeanVibe.Generation.Kits.React;

/// <summary>Picks icons that exist: the Blueprint's own where the library has it, else one that fits the words.</summary>
internal static class Icons
{
    private static readonly FrozenSet<string> Known = Load();

    /// <summary>Words of a name and the icon that says the same; the first that fits wins.</summary>
    private static readonly (string Icon, string[] Words)[] Meanings =
    [
        ("shopping-basket", ["cart", "basket", "checkout"]), ("clipboard-list", ["order", "booking", "reservation", "application", "request", "submission", "enrolment", "enrollment"]),
        ("receipt", ["invoice", "receipt", "bill", "expense"]), ("credit-card", ["payment", "charge", "transaction", "subscription", "plan", "payout", "donation"]),
        ("thumbs-up", ["vote", "like", "upvote"]), ("user-plus", ["friendship", "connection", "follow", "follower"]), ("mail-plus", ["invitation", "invite"]), ("coins", ["point", "coin", "credit", "reward"]),
        ("heart", ["favourite", "favorite", "wish", "wishlist", "collection"]), ("download", ["download", "ringtone", "wallpaper"]), ("feather", ["poem", "poetry", "verse"]), ("languages", ["word", "vocabulary", "language"]),
        ("scale", ["law", "regulation", "dispute", "claim"]), ("shield-check", ["insurance", "coverage", "warranty"]), ("award", ["certificate", "certification", "pathway", "skill"]), ("smartphone", ["phone", "plan", "mobile"]),
        ("factory", ["batch", "production", "manufacturing"]), ("timer", ["time", "hour", "timesheet"]), ("banknote", ["cost", "estimate", "price", "salary", "sale", "quote"]), ("smile", ["avatar", "mood"]), ("mic", ["podcast", "episode", "recording"]),
        ("users", ["user", "member", "client", "customer", "patient", "guest", "team", "people", "contact", "staff", "employee", "student", "volunteer", "candidate", "participant", "doctor", "nurse", "therapist", "teacher", "instructor", "tutor", "coach", "trainer", "speaker", "author", "artist", "lead", "owner", "tenant", "resident", "player", "friend", "mentor", "chef", "stylist", "barber", "photographer", "freelancer", "worker", "agent", "donor", "host", "learner", "pupil", "person", "attendee", "applicant", "passenger", "subscriber"]),
        ("message-square", ["message", "chat", "conversation", "comment", "thread", "reply"]), ("star", ["review", "rating", "feedback", "testimonial", "favourite", "favorite"]),
        ("calendar", ["event", "calendar", "appointment", "schedule", "session", "slot", "shift", "meeting", "day", "class", "lesson", "visit"]),
        ("list-checks", ["task", "todo", "step", "checklist", "milestone", "habit", "goal", "quest"]), ("folder-kanban", ["project", "board", "campaign"]),
        ("package", ["product", "item", "box", "package", "stock", "inventory", "part", "asset", "listing", "lot", "parcel"]), ("truck", ["delivery", "shipment", "route", "vehicle", "driver", "fleet"]),
        ("map-pin", ["place", "location", "address", "venue", "site", "branch", "destination", "stop"]), ("house", ["property", "house", "home", "apartment", "room", "rental"]),
        ("graduation-cap", ["course", "quiz", "lecture", "school", "module", "grade", "exam", "learn"]), ("book-open", ["book", "article", "post", "story", "page", "chapter", "blog", "guide", "recipe", "note", "journal"]),
        ("file-text", ["document", "file", "report", "contract", "form", "download", "record", "policy", "template"]), ("image", ["photo", "image", "picture", "gallery", "artwork", "design"]),
        ("ticket", ["ticket", "case", "issue", "incident", "pass"]), ("tag", ["tag", "category", "topic", "label", "genre", "offer", "deal", "coupon"]),
        ("heart-pulse", ["health", "medication", "symptom", "treatment", "vital", "prescription", "therapy"]), ("dumbbell", ["workout", "exercise", "training", "fitness", "gym"]),
        ("utensils", ["meal", "menu", "dish", "food", "restaurant", "ingredient"]), ("paw-print", ["pet", "animal", "dog", "cat", "horse"]), ("sprout", ["farm", "plant", "crop", "garden", "seed", "field"]),
        ("plane", ["trip", "flight", "travel", "itinerary", "tour"]), ("car", ["car", "ride", "parking"]), ("music", ["song", "track", "music", "playlist", "album", "concert"]),
        ("briefcase", ["job", "company", "employer", "vacancy", "business", "organisation", "organization", "supplier", "vendor"]), ("trophy", ["prize", "award", "badge", "win", "score", "leaderboard", "contest", "challenge", "game"]),
        ("megaphone", ["announcement", "news", "alert", "notification"]), ("chart-line", ["metric", "statistic", "analytic", "kpi", "measurement", "reading", "log"]), ("wallet", ["budget", "account", "wallet", "saving", "finance"]),
        ("settings-2", ["setting", "manage", "admin", "configuration"]), ("wrench", ["repair", "maintenance", "service", "equipment", "tool", "machine"]), ("circle-user", ["profile", "me", "personal"]),
        ("cloud-sun", ["weather", "forecast", "climate"]), ("circle-help", ["question", "faq", "help", "support"]), ("mail", ["enquiry", "inquiry", "email", "letter", "newsletter"]), ("layout-dashboard", ["overview", "dashboard", "home"]),
    ];

    private static readonly string[] Spare = ["layers", "shapes", "box", "bookmark", "flag", "compass", "grid-2x2", "component"];

    /// <summary>The name of the component, for example "SquareKanbanIcon".</summary>
    public static string Component(string icon) => string.Concat(icon.Split('-').Select(w => char.ToUpperInvariant(w[0]) + w[1..])) + "Icon";

    public static string ForEntity(string name) => Fitting(name) ?? Drawn(name);

    /// <summary>People have an icon of their own, so it tells them from things.</summary>
    public static bool IsPerson(string name) => Fitting(name) is "users" or "circle-user";

    public static string ForScreen(Screen screen) => Own(screen.Icon) ?? Fitting(screen.Name) ?? (screen.Blocks.Count > 0 ? ForBlock(screen.Blocks[0].Kind) : null) ?? Drawn(screen.Id);

    /// <summary>Null when the text names none: not every line of content needs one.</summary>
    public static string ForItem(ContentItem item) => Own(item.Icon) ?? Fitting(item.Title) ?? Drawn(item.Title);

    private static string? Own(string icon)
    {
        var name = Casing.Kebab(icon);
        return Known.Contains(name) ? name : null;
    }

    private static string? Fitting(string name)
    {
        var words = Casing.Kebab(name).Split('-', StringSplitOptions.RemoveEmptyEntries).Select(EnglishPlural.Singular).Reverse().ToList();
        return words.Select(word => Meanings.FirstOrDefault(m => m.Words.Contains(word, StringComparer.Ordinal)).Icon).FirstOrDefault(icon => icon is not null && Known.Contains(icon));
    }

    private static string Drawn(string name) => Spare[Seeds.Of(name) % Spare.Length];

    private static string? ForBlock(BlockKind kind) => kind switch
    {
        BlockKind.Kanban => "square-kanban",
        BlockKind.Calendar or BlockKind.Timeline => "calendar",
        BlockKind.Map => "map",
        BlockKind.Chat or BlockKind.Assistant => "message-square",
        BlockKind.Kpis or BlockKind.Chart or BlockKind.Report => "layout-dashboard",
        BlockKind.Gallery or BlockKind.Cards => "layout-grid",
        BlockKind.Profile => "circle-user",
        BlockKind.Cart or BlockKind.Checkout => "shopping-basket",
        BlockKind.Quiz or BlockKind.Flashcards => "graduation-cap",
        BlockKind.Wheel => "gift",
        BlockKind.Form or BlockKind.Wizard => "square-pen",
        _ => null,
    };

    private static FrozenSet<string> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("kits/react/icons.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
