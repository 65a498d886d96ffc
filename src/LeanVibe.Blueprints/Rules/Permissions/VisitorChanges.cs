using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Permissions;

/// <summary>A visitor may read and create, but changes nothing: nobody could tell whose change it was.</summary>
internal sealed class VisitorChanges() : Rule("LV0506")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols)
    {
        foreach (var permission in symbols.Blueprint.Permissions.Where(p => p.Role == Role.Visitor))
        {
            if (permission.Operations.Any(o => o is Operation.Update or Operation.Delete))
            {
                yield return Report(Paths.Of(permission), $"Visitors could change or delete any row of {permission.Entity}.", "Leave them read and create.");
            }

            if (permission.Operations.Contains(Operation.Create) && NeedsCaller(symbols, permission.Entity))
            {
                yield return Report(Paths.Of(permission), $"A new row of {permission.Entity} belongs to its creator, and a visitor is nobody.", "Let a role that signs up create it, or give the entity no ownership and no required account.");
            }
        }
    }

    private static bool NeedsCaller(SymbolTable symbols, string id) =>
        symbols.FindEntity(id) is { } entity && (entity.Ownership == "creator" || entity.Relations.Any(r => r is { Required: true, DefaultsToCaller: true }));
}
