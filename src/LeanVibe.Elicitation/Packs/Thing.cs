namespace LeanVibe.Elicitation.Packs;

/// <summary>What is typical of a thing that products keep: fields, relations, lifecycle, who may do what, how it is shown.</summary>
/// <remarks>Read from Packs/Data; the compact notations are explained in docs/packs.md.</remarks>
internal sealed record Thing
{
    public required string Id { get; init; }

    /// <summary>Singular nouns that mean this one thing; the first is its name. A word marked ~ is a way of speaking that never becomes the name.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Its name where nobody said one, if that word alone would mean it too often elsewhere: a "plot" of an allotment is none of a novel.</summary>
    public string Called { get; init; } = "";

    /// <summary>What it is called where nobody said a word for it.</summary>
    public string Name => Called.Length > 0 ? Called : Words[0].TrimStart('~');

    /// <summary>Nouns that are things of their own with the same shape ("ringtone", "wallpaper"); nouns for one and the same have a bar between ("movie|film").</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Words that mean this thing where one of the others is spoken of too ("question" beside "exam").</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Beside { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
    public string Plural { get; init; } = "";
    public string Description { get; init; } = "";
    public Shape Shape { get; init; } = Shape.Record;
    public Access Access { get; init; } = Access.Managed;
    public View View { get; init; } = View.Table;

    /// <summary>Start and end of a calendar, or place of a map: field ids.</summary>
    public string By { get; init; } = "";
    public string And { get; init; } = "";
    public string Icon { get; init; } = "";
    public string Label { get; init; } = "";
    public IReadOnlyList<string> Fields { get; init; } = [];
    public IReadOnlyList<string> Relations { get; init; } = [];
    public IReadOnlyList<string> States { get; init; } = [];
    public IReadOnlyList<Move> Moves { get; init; } = [];
    public IReadOnlyList<Act> Actions { get; init; } = [];
    public IReadOnlyList<string> Rules { get; init; } = [];
    public IReadOnlyList<string> UniqueTogether { get; init; } = [];
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Samples { get; init; } = [];

    /// <summary>Samples of single kinds and words ("produce box"), where those of the thing would not fit.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> SamplesOf { get; init; } = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>();

    /// <summary>The kind that the word names, by its first noun; null where it names none.</summary>
    public string? KindOf(string word) => Kinds.FirstOrDefault(k => k.Split('|').Contains(word))?.Split('|')[0];

    public bool Means(string word) => word == Called || Words.Any(w => w.TrimStart('~') == word);
}

internal sealed record Move
{
    public required string Name { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }
    public string By { get; init; } = "";
    public string If { get; init; } = "";
    public IReadOnlyList<string> Do { get; init; } = [];
}

internal sealed record Act
{
    public required string Name { get; init; }
    public string By { get; init; } = "";
    public bool OnCollection { get; init; }
    public string If { get; init; } = "";
    public IReadOnlyList<string> Input { get; init; } = [];
    public IReadOnlyList<string> Do { get; init; } = [];

    /// <summary>The thing that must be in the product for the action to make sense.</summary>
    public string Needs { get; init; } = "";
}

/// <summary>The part a thing plays, so that packs can ask for "what is sold" without knowing its name.</summary>
internal enum Shape { Record, Offer, Content, Media, Event, Person, Place, Work, Request, Booking, Order, Line, Money, Reference, Remark, Mark, Message, Channel, Intake, Log, Profile, Course, Quizzed }

/// <summary>Who may do what, as a pattern over the parts that roles play; docs/packs.md has the table.</summary>
internal enum Access { Managed, Catalogue, Curated, Community, Reference, Personal, Team, Inside, Request, Open, Circle, Members, Remark, Mark, Log, Intake, Message, Profile, Line }

internal enum View { Table, Cards, Gallery, Kanban, Calendar, Timeline, Map, Chat, None }
