using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>Quizzes, word games and flashcards, a screen for each way of asking that the rows have fields for, and the player's progress.</summary>
internal static class GameScreens
{
    /// <summary>Each game asks for one field by showing another.</summary>
    private static readonly (string Id, string Name, string Title, string Shown, string Asked, string Icon, QuizMode Mode)[] Games =
    [
        ("quiz", "Meaning quiz", "Which meaning is right?", "term", "meaning", "circle-question-mark", QuizMode.Choose),
        ("crossword", "Crossword", "Find the words for the clues", "meaning", "term", "grid-3x3", QuizMode.Crossword),
        ("unjumble", "Unjumble letters", "Which word do the letters make?", "meaning", "term", "shuffle", QuizMode.Unjumble),
        ("synonyms", "Synonyms", "Which word means the same?", "term", "synonym", "equal", QuizMode.Choose),
        ("antonyms", "Antonyms", "Which word means the opposite?", "term", "antonym", "arrow-left-right", QuizMode.Choose),
        ("fill-the-gap", "Fill in the blank", "Which word belongs in the gap?", "gap-sentence", "term", "text-cursor-input", QuizMode.Type),
        ("trivia", "Quiz", "How much do you know?", "question", "answer", "circle-question-mark", QuizMode.Choose),
    ];

    public static IEnumerable<Screen> Of(Draft draft)
    {
        var asked = draft.OfShape(Shape.Quizzed).FirstOrDefault();
        if (asked is null || draft.Of("quiz-result") is not { } result)
        {
            yield break;
        }

        var players = SpecialScreens.CanCreate(draft, result).ToList();
        foreach (var game in Games.Where(g => Has(asked, g.Shown) && Has(asked, g.Asked)))
        {
            yield return new Screen
            {
                Id = game.Id, Name = game.Name, Icon = game.Icon, Group = "Play", Roles = players,
                Blocks = [new Block { Id = "game", Kind = BlockKind.Quiz, Title = game.Title, Entity = asked.Id, And = game.Shown, By = game.Asked, Mode = game.Mode, Refs = [result.Id] }],
            };
        }

        if (draft.Can("flashcards") || draft.Can("word-games"))
        {
            yield return new Screen
            {
                Id = "flashcards", Name = "Flashcards", Icon = "layers", Group = "Play", Roles = players,
                Blocks = [new Block { Id = "cards", Kind = BlockKind.Flashcards, Title = "Turn the card", Entity = asked.Id, And = asked.Thing.And, By = asked.Thing.By }],
            };
        }

        if (draft.Can("simple-game"))
        {
            yield return Waiting(draft, asked, result, players);
        }

        yield return Progress(result, players);
    }

    /// <summary>A game to pass the time with; where people wait for something, they choose their face there too.</summary>
    private static Screen Waiting(Draft draft, Kept asked, Kept result, List<string> players)
    {
        var waits = draft.Facts.Text.Contains("waiting room", StringComparison.OrdinalIgnoreCase);
        var game = new Block { Id = "game", Kind = BlockKind.Quiz, Title = "Find the pairs", Text = "Two cards at a time: which belong together?", Entity = asked.Id, And = asked.Thing.And, By = asked.Thing.By, Mode = QuizMode.Pairs, Refs = [result.Id] };
        return new Screen
        {
            Id = waits ? "waiting-room" : "pairs", Name = waits ? "Waiting room" : "Pairs", Icon = waits ? "armchair" : "layers-2", Group = "Play", Roles = players,
            Blocks = waits && draft.Kept.FirstOrDefault(k => k.Thing.Access == Access.Profile) is { } profile ? [game, new Block { Id = "face", Kind = BlockKind.Profile, Title = "Who you are here", Entity = profile.Id }] : [game],
        };
    }

    private static Screen Progress(Kept result, List<string> players) => new()
    {
        Id = "progress", Name = "My progress", Icon = "chart-line", Roles = players,
        Blocks =
        [
            new Block { Id = "scores", Kind = BlockKind.Chart, Title = "Score by day", Entity = result.Id, By = "created", Chart = ChartKind.Line, Measure = new Blueprints.Measure { Function = Aggregate.Average, Entity = result.Id, Field = "score" } },
            new Block { Id = "games", Kind = BlockKind.Chart, Title = "Games by day", Entity = result.Id, By = "created", Chart = ChartKind.Bar, Measure = new Blueprints.Measure { Function = Aggregate.Count, Entity = result.Id } },
            new Block { Id = "results", Kind = BlockKind.Table, Title = "My results", Entity = result.Id, Fields = Blocks.Columns(result) },
        ],
    };

    private static bool Has(Kept kept, string field) => kept.Entity.Fields.Any(f => f.Id == field);
}
