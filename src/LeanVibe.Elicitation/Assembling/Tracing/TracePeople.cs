using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling.Tracing;

internal static class TracePeople
{
    public static Origin Of(Reasons reasons, Player player)
    {
        var people = reasons.Draft.Facts.Personas;
        var fact = people.FirstOrDefault(p => Ids.From(p.Value.Word) == player.Role.Id) ?? people.FirstOrDefault(p => p.Value.Part == player.Part);
        var path = "roles/" + player.Role.Id;
        return fact is null ? Reasons.Pack(path, reasons.Draft.Pack.Id, 0.7) : Reasons.Said(path, fact);
    }

    public static Origin Of(Reasons reasons, Permission permission)
    {
        var path = $"permissions/{permission.Role}/{permission.Entity}/{permission.Scope.ToString().ToLowerInvariant()}";
        var kept = reasons.Draft.ById(permission.Entity)!;
        return reasons.Limit(permission.Role, kept) is { } limit ? Reasons.Said(path, limit)
            : reasons.Deed(permission.Role, kept) is { } deed ? Reasons.Said(path, deed)
            : Reasons.Rule(path, "access:" + GrantPermissions.AccessOf(reasons.Draft, kept).ToString().ToLowerInvariant(), 0.6);
    }
}
