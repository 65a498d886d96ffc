using LeanVibe.Blueprints;

namespace LeanVibe.Elicitation.Settling;

/// <summary>The character of the pages.</summary>
internal static class SettleCharacter
{
    public static Blueprint Run(Blueprint blueprint, Decision decision) =>
        Enum.TryParse<Character>(decision.Subject, ignoreCase: true, out var character)
            ? blueprint with { Product = blueprint.Product with { Brand = blueprint.Product.Brand with { Character = character } } }
            : blueprint;
}
