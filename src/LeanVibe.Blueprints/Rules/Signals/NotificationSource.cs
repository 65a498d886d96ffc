using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Signals;

/// <summary>A notification is about an entity that exists and is sent at something that happens to its rows.</summary>
internal sealed class NotificationSource() : Rule("LV0804")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols)
    {
        foreach (var notification in symbols.Blueprint.Notifications)
        {
            if (symbols.FindEntity(notification.Entity) is not { } entity || entity.Id == Entity.Account)
            {
                yield return Report(Paths.Of(notification), $"There is no entity \"{notification.Entity}\".", Known.Entities(symbols));
            }
            else if (notification.On is not ("" or "created" or "updated") && !(entity.Lifecycle?.Transitions ?? []).Any(t => t.Id == notification.On))
            {
                yield return Report(Paths.Of(notification), $"{entity.Name} has no transition \"{notification.On}\".", Known.List("moments", (entity.Lifecycle?.Transitions ?? []).Select(t => t.Id).Prepend("updated").Prepend("created")));
            }
        }
    }
}
