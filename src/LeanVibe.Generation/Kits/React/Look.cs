using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.React;

/// <summary>The second level of a product's look, drawn from its id: two products of one character still differ.</summary>
internal static class Look
{
    private static readonly (string Name, int Choices)[] Draws = [("hero", 2), ("scene", 3), ("pictures", 4), ("features", 2), ("mark", 8)];

    public static string Of(ProductModel product)
    {
        var seed = Seeds.Of(product.Name.Id);
        return Js.Object(
        [
            .. Draws.Select(d => (d.Name, (string?)Js.Number(Seeds.Of($"{d.Name} {product.Name.Id}") / 7 % d.Choices))),
            ("seed", Js.Number(seed % 100_000)),
        ]);
    }
}
