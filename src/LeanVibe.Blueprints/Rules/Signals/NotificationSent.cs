using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Signals;

/// <summary>Something sends every notification.</summary>
internal sealed class NotificationSent() : Rule("LV0805", Severity.Warning)
{
    public override IEnumerable<Finding> Check(SymbolTable symbols)
    {
        var sent = Occurrences.Doings(symbols).SelectMany(d => d.Effects).Where(e => e.Kind == EffectKind.Notify).Select(e => e.Target).ToHashSet(StringComparer.Ordinal);
        return symbols.Blueprint.Notifications
            .Where(notification => notification.On.Length == 0 && !sent.Contains(notification.Id))
            .Select(notification => Report(Paths.Of(notification), $"Nothing ever sends \"{notification.Name}\".", "Say on what it is sent, or notify in an effect."));
    }
}
