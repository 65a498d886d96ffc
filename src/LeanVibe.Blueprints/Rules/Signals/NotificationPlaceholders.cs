using System.Text.RegularExpressions;
using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Signals;

/// <summary>What stands in braces is a member of the row that may be shown.</summary>
internal sealed partial class NotificationPlaceholders() : Rule("LV0807")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from notification in symbols.Blueprint.Notifications
        let entity = symbols.FindEntity(notification.Entity)
        where entity is not null
        from Match placeholder in Placeholder().Matches(notification.Subject + "\n" + notification.Body)
        let name = placeholder.Groups[1].Value
        where symbols.Resolve(entity, name) is null or { Field.Sensitivity: Sensitivity.Secret } or { Kind: MemberKind.Rows }
        select Report(Paths.Of(notification), $"\"{{{name}}}\" is nothing of {entity.Name} that can be shown.", Known.Members(entity));

    [GeneratedRegex(@"\{([^{}\n]*)\}")]
    private static partial Regex Placeholder();
}
