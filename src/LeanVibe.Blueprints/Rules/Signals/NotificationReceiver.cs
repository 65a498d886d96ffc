using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Signals;

/// <summary>A notification reaches a person.</summary>
internal sealed class NotificationReceiver() : Rule("LV0806")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from notification in symbols.Blueprint.Notifications
        let entity = symbols.FindEntity(notification.Entity)
        where entity is not null
        let fault = Fault(symbols, entity, notification.To)
        where fault is not null
        select Report(Paths.Of(notification), $"\"{notification.To}\" is nobody to notify: {fault}.", "Write \"owner\", a role's id, \"field:email\" for an address that the row holds, or relations to an account such as \"order.restaurant\", separated by \">\".");

    private static string? Fault(SymbolTable symbols, Entity entity, string to) =>
        to == "owner" ? entity.Ownership.Length == 0 ? $"nobody owns a row of {entity.Name}" : null
        : symbols.FindRole(to) is not null ? null
        : to.StartsWith(Notification.ToField, StringComparison.Ordinal) ? Member.Of(entity, to[Notification.ToField.Length..]) is { Field: { Type: FieldType.Email, Sensitivity: not Sensitivity.Secret } } ? null : "that is no field with an address"
        : !to.Contains('.', StringComparison.Ordinal) ? "there is no such role"
        : CallerPath.Fault(symbols, entity.Id, [.. to.Split('>', StringSplitOptions.TrimEntries)]);
}
