using LeanVibe.Blueprints;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Contract;

/// <summary>Who may call an operation, from grants: roles in the Blueprint's order, the visitor last, only the widest scopes of each.</summary>
internal sealed class AccessList(ProductModel product)
{
    public IReadOnlyList<Access> Everybody { get; } = [.. product.Roles.Select(r => All(r.Id)), All(Role.Visitor)];

    public IReadOnlyList<Access> SignedIn { get; } = [.. product.Roles.Select(r => All(r.Id))];

    public IReadOnlyList<Access> Administrators { get; } = [.. product.Administrators.Select(r => All(r.Id))];

    public IReadOnlyList<Access> Of(EntityModel entity, Operation operation) => Widest(entity.GrantsOf(operation));

    /// <summary>Of the roles named those that may read, on the rows that they may read.</summary>
    public IReadOnlyList<Access> Moving(EntityModel entity, IReadOnlyList<string> roles) =>
        Widest(entity.GrantsOf(Operation.Read).Where(g => roles.Contains(g.Role)));

    public IReadOnlyList<Access> Named(IReadOnlyList<string> roles) =>
        [.. product.Roles.Where(r => r.Administers || roles.Contains(r.Id)).Select(r => All(r.Id))];

    private IReadOnlyList<Access> Widest(IEnumerable<Grant> grants)
    {
        var scopes = grants.ToLookup(g => g.Role, g => g.Scope);
        return
        [
            .. from role in product.Roles
               from scope in role.Administers ? (List<Scope>)[Scope.All] : Widest(scopes[role.Id])
               select new Access(role.Id, scope),
            .. Widest(scopes[Role.Visitor]).Select(s => new Access(Role.Visitor, s)),
        ];
    }

    private static List<Scope> Widest(IEnumerable<Scope> scopes) =>
        scopes.Distinct().Order().ToList() is var all && all.Contains(Scope.All) ? [Scope.All] : all;

    private static Access All(string role) => new(role, Scope.All);
}
