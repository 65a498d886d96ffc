namespace LeanVibe.Blueprints;

/// <summary>A page as intent: who sees it and which blocks it holds, in order. How it looks is the kit's affair.</summary>
public sealed record Screen
{
    public required string Id { get; init; }
    public required string Name { get; init; }

    /// <summary>Role ids, or <see cref="Role.Visitor"/>; empty means everybody who is signed in.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>The navigation group; empty puts it first, "hidden" leaves it out.</summary>
    public string Group { get; init; } = "";

    /// <summary>A Lucide icon's name; empty lets the kit choose.</summary>
    public string Icon { get; init; } = "";
    public IReadOnlyList<Block> Blocks { get; init; } = [];
}

public sealed record Block
{
    public required string Id { get; init; }
    public required BlockKind Kind { get; init; }
    public string Title { get; init; } = "";
    public string Text { get; init; } = "";

    /// <summary>The entity shown or edited.</summary>
    public string Entity { get; init; } = "";

    /// <summary>Fields and relations to show, in order; empty lets the kit choose.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>Only rows for which all hold.</summary>
    public IReadOnlyList<Condition> Filter { get; init; } = [];

    /// <summary>Field or relation id, "status" or "created": a chart's categories, a kanban's columns, a calendar's start, a quiz's answer, a wheel's prize.</summary>
    public string By { get; init; } = "";

    /// <summary>Second field: a calendar's end, a quiz's question, a map's place.</summary>
    public string And { get; init; } = "";

    /// <summary>Quiz: how it asks.</summary>
    public QuizMode Mode { get; init; }

    /// <summary>Chart: what is measured.</summary>
    public Measure? Measure { get; init; }
    public ChartKind Chart { get; init; } = ChartKind.Bar;

    /// <summary>KPI ids of a dashboard; action id of a wheel or an action button.</summary>
    public IReadOnlyList<string> Refs { get; init; } = [];

    /// <summary>Texts of content blocks: features, questions and answers, plans, steps, people, links.</summary>
    public IReadOnlyList<ContentItem> Items { get; init; } = [];
}

/// <summary>Choose one of four, type the answer, put its letters in order, or fill a crossword with the answers of several rows.</summary>
public enum QuizMode { Choose, Type, Unjumble, Crossword, Pairs }

public sealed record ContentItem(string Title, string Text = "", string Link = "", string Icon = "");

/// <summary>
/// Collections (Table, Cards, Gallery, Kanban, Calendar, Map, Timeline) search, filter, sort, page, create, open, edit and delete as
/// permissions allow. Kpis, Chart, Activity are for dashboards. The rest are content and special interactions.
/// </summary>
public enum BlockKind
{
    Table, Cards, Gallery, Kanban, Calendar, Map, Timeline,
    Detail, Form, Wizard, Profile, Checkout, Cart, Chat, Quiz, Wheel, Flashcards, Download,
    Kpis, Chart, Report, Activity, Weather,
    Hero, Features, Steps, Content, Pricing, Faq, Assistant, Team, Contact, CallToAction,
}

public enum ChartKind { Bar, Line, Area, Donut, Stacked }
