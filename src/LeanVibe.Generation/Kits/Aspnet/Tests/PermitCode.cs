using LeanVibe.Blueprints;
using LeanVibe.Generation.Kits.Aspnet.Code;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Tests;

/// <summary>What a role may do, for the tests: worked out from the grants, not from the SQL that the server uses.</summary>
internal sealed record PermitCode(string Role, string Read, string Create, string Update, string Delete, string CanFill)
{
    public static PermitCode Of(ProductModel product, EntityModel entity, string role) => new(
        RoleCode.ConstOf(role),
        Reach(entity, role, Operation.Read),
        Reach(entity, role, Operation.Create),
        Reach(entity, role, Operation.Update),
        Reach(entity, role, Operation.Delete),
        CSharp.Bool(CanSee(product, entity, role)));

    private static string Reach(EntityModel entity, string role, Operation operation)
    {
        var scopes = entity.GrantsOf(operation).Where(g => g.Role == role).Select(g => g.Scope).ToList();
        var isVisitor = role == Blueprints.Role.Visitor;
        return scopes.Contains(Scope.All) ? (entity.HidesDraftsFrom(role) ? "Related" : "All")
            : scopes.Contains(Scope.Own) && entity.HasOwner && !isVisitor ? "Own"
            : scopes.Contains(Scope.Related) && !isVisitor ? "Related"
            : "None";
    }

    /// <summary>Everything that a new row must point to is in sight, when it belongs to the same person.</summary>
    private static bool CanSee(ProductModel product, EntityModel entity, string role) =>
        entity.Relations.Where(r => EntityTestCode.IsGiven(entity, r)).All(r => r.ToAccount
            ? role != Blueprints.Role.Visitor || !r.Source.DefaultsToCaller
            : Reach(product.Entity(r.Target), role, Operation.Read) is "All" or "Own")
        && !entity.Inputs.Any(f => f.IsUpload && f.Source.Required && role == Blueprints.Role.Visitor);
}
