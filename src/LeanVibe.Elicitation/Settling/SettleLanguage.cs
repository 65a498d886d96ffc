using LeanVibe.Blueprints;

namespace LeanVibe.Elicitation.Settling;

/// <summary>A language in which the product is offered besides those that it has.</summary>
internal static class SettleLanguage
{
    public static Blueprint Run(Blueprint blueprint, Decision decision) =>
        blueprint.Product.Languages.Contains(decision.Subject)
            ? blueprint
            : blueprint with { Product = blueprint.Product with { Languages = [.. blueprint.Product.Languages, decision.Subject] } };
}
