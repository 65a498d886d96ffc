using LeanVibe.Blueprints;
using LeanVibe.Generation.Contract;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Views.Acceptance;

/// <summary>A role in the middle of a sentence: "a farmer".</summary>
internal static class RoleNames
{
    public static string Of(string id, ProductModel product) =>
        id == Role.Visitor ? "a visitor" : EntityOperations.Article(product.Roles.FirstOrDefault(r => r.Id == id)?.Name.Lower ?? id);
}
