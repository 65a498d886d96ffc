namespace LeanVibe.Blueprints.Rules.Screens;

/// <summary>What a kind of block needs to be shown.</summary>
internal sealed record BlockShape(bool NeedsEntity = false, Axis By = Axis.Unused, Axis And = Axis.Unused, RefKind Refs = RefKind.None, ContentNeed Content = ContentNeed.None)
{
    private static readonly BlockShape Collection = new(NeedsEntity: true);

    public bool NeedsMeasure { get; private init; }

    public bool NeedsRefs { get; private init; }

    public bool IsContent => Content != ContentNeed.None;

    public static BlockShape Of(BlockKind kind) => kind switch
    {
        BlockKind.Table or BlockKind.Cards or BlockKind.Gallery or BlockKind.Detail or BlockKind.Form or BlockKind.Wizard or BlockKind.Profile => Collection,
        BlockKind.Kanban => Collection with { By = Axis.Columns },
        BlockKind.Calendar => Collection with { By = Axis.Time, And = Axis.OptionalTime },
        BlockKind.Timeline => Collection with { By = Axis.Time, And = Axis.OptionalTime },
        BlockKind.Map => Collection with { And = Axis.Place },
        BlockKind.Checkout => Collection with { Refs = RefKind.Doing, NeedsRefs = true },
        BlockKind.Cart => Collection with { By = Axis.Lines, And = Axis.LineGoods, Refs = RefKind.Doing, NeedsRefs = true },
        BlockKind.Chat => Collection with { By = Axis.OptionalRow, And = Axis.Shown },
        BlockKind.Quiz => Collection with { By = Axis.Shown, And = Axis.Shown, Refs = RefKind.Entity },
        BlockKind.Wheel => Collection with { By = Axis.Shown, Refs = RefKind.Action, NeedsRefs = true },
        BlockKind.Flashcards => Collection with { By = Axis.Shown, And = Axis.Shown },
        BlockKind.Download => Collection with { By = Axis.Upload },
        BlockKind.Kpis => new(Refs: RefKind.Kpis) { NeedsRefs = true },
        BlockKind.Chart or BlockKind.Report => Collection with { By = Axis.Category, NeedsMeasure = true },
        BlockKind.Features or BlockKind.Steps or BlockKind.Pricing or BlockKind.Faq or BlockKind.Team => new(Content: ContentNeed.Items),
        BlockKind.Hero or BlockKind.Content or BlockKind.CallToAction => new(Content: ContentNeed.Words),
        _ => new(),
    };
}

internal enum RefKind { None, Kpis, Action, Doing, Entity }

internal enum ContentNeed { None, Words, Items }
