using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Permissions;

/// <summary>A permission names a role and an entity that exist.</summary>
internal sealed class References() : Rule("LV0501")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols)
    {
        foreach (var permission in symbols.Blueprint.Permissions)
        {
            if (permission.Role != Role.Visitor && symbols.FindRole(permission.Role) is null)
            {
                yield return Report(Paths.Of(permission), $"There is no role \"{permission.Role}\".", Known.Roles(symbols));
            }

            if (symbols.FindEntity(permission.Entity) is null || permission.Entity == Entity.Account)
            {
                yield return Report(Paths.Of(permission), $"There is no entity \"{permission.Entity}\" to permit.", Known.Entities(symbols));
            }
        }
    }
}
