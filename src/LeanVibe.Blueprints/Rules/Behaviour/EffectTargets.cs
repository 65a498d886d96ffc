using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Behaviour;

/// <summary>An effect changes, moves, makes, sends, charges or draws something that exists.</summary>
internal sealed class EffectTargets() : Rule("LV0704")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from doing in Occurrences.Doings(symbols)
        from effect in doing.Effects
        let fault = Fault(symbols, doing, effect)
        where fault is not null
        select Report(doing.Path, $"The effect {effect.Kind.ToString().ToLowerInvariant()} \"{effect.Target}\" fails: {fault}.", Mend(symbols, doing, effect));

    private static string? Fault(SymbolTable symbols, Doing doing, Effect effect) => effect.Kind switch
    {
        EffectKind.Set or EffectKind.Add => EffectTarget.Find(symbols, doing, effect.Target) is not { } found ? "it changes nothing that can be set"
            : effect.Kind == EffectKind.Add && found.Member.Kind != MemberKind.Number ? "only numbers can be added to"
            : null,
        EffectKind.Create => symbols.FindEntity(effect.Target) is null || effect.Target == Entity.Account ? "there is no such entity" : null,
        EffectKind.Pick => symbols.FindEntity(effect.Target) is null ? "there is no such entity" : null,
        EffectKind.Move => !doing.HasRow ? "there is no row to move"
            : Moves.Target(symbols, doing, effect) is { Lifecycle: not null } ? null
            : "it names no row with a lifecycle",
        EffectKind.Notify => symbols.FindNotification(effect.Target) is not { } notification ? "there is no such notification"
            : notification.Entity != doing.Entity.Id ? $"that notification is about {notification.Entity}, not {doing.Entity.Id}"
            : null,
        _ => !doing.HasRow ? "there is no row to charge for"
            : Member.Of(doing.Entity, effect.Target) is { Field.Type: FieldType.Money } ? null
            : "the amount is a money field of this row",
    };

    private static string Mend(SymbolTable symbols, Doing doing, Effect effect) => effect.Kind switch
    {
        EffectKind.Create or EffectKind.Pick => Known.Entities(symbols),
        EffectKind.Notify => Known.List("notifications", symbols.Blueprint.Notifications.Select(n => n.Id)),
        _ => Known.Members(doing.Entity),
    };
}
