using System.Text.Json.Nodes;
using LeanVibe.Blueprints;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Contract;

/// <summary>What games ask about, as far as the product has any: the entity, what is shown of a row and what is asked for.</summary>
public static class Rounds
{
    private static readonly string[] Modes = ["choose", "type", "unjumble", "crossword"];

    /// <summary>The first entity that a game asks about; null where there is no game.</summary>
    public static EntityModel? Asked(ProductModel product) => Games(product).FirstOrDefault().Entity;

    /// <summary>The first choices of each belong together.</summary>
    internal static IEnumerable<JsonObject> Parameters(ProductModel product) =>
    [
        ListParameters.Query("of", Entities(product), "What to ask about", required: true),
        ListParameters.Query("show", Shown(product), "What is shown of a row", required: true),
        ListParameters.Query("ask", AskedFor(product), "What is asked for", required: true),
        ListParameters.Query("mode", Shape.Choice(Modes), "How; to choose unless told"),
        ListParameters.Query("size", new() { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = 50, ["default"] = 10 }, "How many questions"),
    ];

    internal static JsonObject Round() => Shape.Object([("questions", Shape.Many(Shape.Ref("Question"))), ("height", Shape.Of("integer")), ("width", Shape.Of("integer"))]);

    internal static JsonObject Question() => Shape.Object(
    [
        ("id", Shape.Id()), ("shown", Shape.Text()), ("options", Shape.Many(Shape.Text())), ("letters", Shape.Text()), ("length", Shape.Of("integer")),
        ("place", Shape.OrNull(Shape.Object([("row", Shape.Of("integer")), ("column", Shape.Of("integer")), ("down", Shape.Of("boolean"))]))),
    ]);

    internal static JsonObject Marking(ProductModel product) => Shape.Object(
    [
        ("of", Entities(product)), ("show", Shown(product)), ("ask", AskedFor(product)),
        ("answers", Shape.Many(Shape.Object([("id", Shape.Id()), ("answer", Shape.Text(most: 500))]), 50)),
    ]);

    private static List<(EntityModel Entity, string Shown, string Asked)> Games(ProductModel product) =>
    [
        .. from screen in product.Source.Screens
           from block in screen.Blocks
           where block is { Kind: BlockKind.Quiz, Mode: not QuizMode.Pairs }
           let entity = product.FindEntity(block.Entity)
           let shown = entity?.FindField(block.And)
           let asked = entity?.FindField(block.By)
           where shown is not null && asked is not null
           select (entity, shown.Name.Camel, asked.Name.Camel),
    ];

    private static JsonObject Entities(ProductModel product) => Choice(Games(product).Select(g => g.Entity.Id));

    private static JsonObject Shown(ProductModel product) => Choice(Games(product).Select(g => g.Shown));

    private static JsonObject AskedFor(ProductModel product) => Choice(Games(product).Select(g => g.Asked));

    private static JsonObject Choice(IEnumerable<string> ids) => ids.Distinct().ToList() is { Count: > 0 } some ? Shape.Choice(some) : Shape.Text();
}
