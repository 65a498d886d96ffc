using LeanVibe.Elicitation.Facts;
using LeanVibe.Elicitation.Language;

namespace LeanVibe.Elicitation.Packs;

/// <summary>Makes a thing of a noun the library does not know, by what the noun looks like: a person, an event, a document, money, a place, work.</summary>
internal static class Unknown
{
    private static readonly (Shape Shape, string[] Endings)[] Looks =
    [
        (Shape.Money, ["payment", "cost", "expense", "donation", "salary", "loan", "fund", "tax", "bill", "fine", "deposit", "fee", "surcharge", "refund", "bonus", "allowance", "bid", "offer", "quote", "pledge"]),
        (Shape.Event, ["meeting", "session", "trip", "tour", "match", "tournament", "ceremony", "visit", "walk", "race", "festival", "training", "webinar", "exhibition", "show", "appointment", "class", "game", "hike", "party", "rehearsal", "screening", "practice", "drill", "camp", "excursion", "recital", "gig", "tasting", "ceremony", "playdate", "outing", "gathering", "sleepover", "sermon", "hearing", "showtime", "reunion", "performance", "consultation", "interview", "checkup", "check-up", "fitting"]),
        (Shape.Request, ["request", "damage", "report"]),
        (Shape.Work, ["job", "work order", "application", "issue", "incident", "inspection", "assignment", "activity", "audit", "repair", "shift", "batch", "run", "check", "test"]),
        (Shape.Place, ["place", "room", "venue", "site", "station", "center", "centre", "office", "location", "field", "garden", "court", "park", "house", "zone", "area", "spot", "desk", "hall", "space"]),
        (Shape.Media, ["clip", "recording", "sheet", "form", "plan", "drawing", "map", "slide", "brochure", "catalogue", "guide"]),
        (Shape.Content, ["post", "text", "letter", "page", "entry", "note", "tip", "lesson", "tale", "joke", "lyric"]),
    ];

    /// <summary>Meetings of those who are concerned; others do not read of them.</summary>
    private static readonly string[] Closed = ["meeting", "session", "visit", "appointment", "training", "consultation", "interview", "checkup", "check-up", "hearing", "practice", "drill", "rehearsal", "fitting"];

    /// <summary>What is written down again and again, each time with its day.</summary>
    private static readonly string[] Logged = ["log", "entry", "level", "record", "reading", "measurement", "observation", "sighting", "yield", "harvest", "catch", "ascent", "dive", "workout", "diary"];

    /// <param name="reported">People report it or ask for it.</param>
    /// <param name="traded">It is sold, lent or booked.</param>
    /// <param name="logged">It is tracked, logged or recorded.</param>
    /// <param name="uploaded">It is a file that people upload.</param>
    /// <param name="shown">It is there for everybody to look at; else those who work with it see it.</param>
    /// <param name="used">It is second-hand or lent, so its condition matters.</param>
    public static Thing Thing(string word, bool reported = false, bool traded = false, bool logged = false, bool uploaded = false, bool shown = true, bool used = false)
    {
        var head = word.Split(' ')[^1];
        var shape = PersonNouns.Looks(head) ? Shape.Person : Looks.FirstOrDefault(l => l.Endings.Any(e => IsLike(word, head, e))).Shape;
        shape = shape == Shape.Record && PersonNouns.Are(head) && !PersonNouns.IsGroup(head) && !Houses.Are(head) ? Shape.Person : shape;
        shape = reported && !traded ? Shape.Request : traded && shape is Shape.Record or Shape.Event or Shape.Work or Shape.Person ? Shape.Offer : shape;
        shape = uploaded && shape is Shape.Record or Shape.Content ? Shape.Media : shape;
        if (logged && !traded && shape == Shape.Event)
        {
            return Outing(word);
        }

        var (access, view, icon, fields) = shape == Shape.Record && !traded && (logged || Logged.Any(l => head.EndsWith(l, StringComparison.Ordinal)))
            ? (Access.Team, View.Table, "notebook-pen", ["Title! 2..160", "Date:date! =today", "Amount:decimal", "Notes:longText", "Photo:image"])
            : Typical(shape, used);
        access = access == Access.Catalogue && !shown && !traded && (shape == Shape.Record || Closed.Any(c => head.EndsWith(c, StringComparison.Ordinal))) ? Access.Team : access;
        return new Thing
        {
            Id = Ids.From(word), Words = [word], Shape = shape, Access = access, View = view, Icon = icon, Fields = fields,
            By = shape == Shape.Event ? "starts" : "", And = shape == Shape.Event ? "ends" : "",
            Description = $"{Nouns.Sentence(Nouns.WithArticle(word))} that the product keeps.",
            Relations = access is Access.Community ? ["Author > account ! caller"] : access is Access.Request ? ["Reported by > account ! caller"] : [],
            States = shape is Shape.Work or Shape.Request ? ["Open:info", "In progress:warning", "Done:success final"] : [],
            Moves = shape is Shape.Work or Shape.Request
                ? [new Move { Name = "Start", From = "open", To = "in-progress", By = Movers(shape) }, new Move { Name = "Finish", From = "open, in-progress", To = "done", By = Movers(shape) }]
                : [],
        };
    }

    /// <summary>A "classroom" is a room; short words must stand alone: coffee is no fee.</summary>
    private static bool IsLike(string word, string head, string ending) =>
        ending.Length < 4 ? head == ending : (ending.Contains(' ') ? word : head).EndsWith(ending, StringComparison.Ordinal);

    /// <summary>"Record hikes": what somebody did on a day, not something that others attend.</summary>
    private static Thing Outing(string word) => new()
    {
        Id = Ids.From(word), Words = [word], Shape = Shape.Record, Access = Access.Community, View = View.Cards, Icon = "notebook-pen",
        Fields = ["Title! 2..160", "Date:date! =today", "Length:duration", "Place:place", "Notes:longText", "Photo:image"],
        Description = $"{Nouns.Sentence(Nouns.WithArticle(word))} that somebody did.",
        Relations = ["Author > account ! caller"],
    };

    private static string Movers(Shape shape) => shape == Shape.Request ? "staff provider" : "staff provider consumer";

    private static (Access Access, View View, string Icon, string[] Fields) Typical(Shape shape, bool used) => shape switch
    {
        Shape.Person => (Access.Managed, View.Table, "user", ["Name! 2..120", "Email:email", "Phone:phone", "Notes:longText"]),
        Shape.Money => (Access.Team, View.Table, "banknote", ["Purpose! 2..160", "Amount:money!", "Date:date =today", "Notes:longText"]),
        Shape.Event => (Access.Catalogue, View.Calendar, "calendar", ["Title! 2..160", "Description:longText", "Starts:dateTime!", "Ends:dateTime!", "Place:place", "Picture:image"]),
        Shape.Work => (Access.Team, View.Kanban, "clipboard-check", ["Title! 2..160", "Description:longText", "Priority(Low, Normal, High)! =normal", "Due:date"]),
        Shape.Request => (Access.Request, View.Kanban, "megaphone", ["Title! 2..160", "Description:longText", "Place:place", "Photo:image"]),
        Shape.Offer => (Access.Catalogue, View.Gallery, "package", ["Name! 2..120", "Description:longText", "Price:money", .. used ? new[] { "Condition(New, Good, Worn) =good" } : [], "Place:place", "Photo:image"]),
        Shape.Place => (Access.Catalogue, View.Cards, "map-pin", ["Name! 2..120", "Description:longText", "Place:place", "Capacity:integer", "Photo:image"]),
        Shape.Content => (Access.Community, View.Cards, "file-text", ["Title! 2..160", "Text:longText!", "Picture:image"]),
        Shape.Media => (Access.Team, View.Table, "file", ["Title! 2..160", "File:file", "Notes:longText"]),
        _ => (Access.Catalogue, View.Cards, "box", ["Name! 2..120", "Description:longText", "Photo:image"]),
    };
}
