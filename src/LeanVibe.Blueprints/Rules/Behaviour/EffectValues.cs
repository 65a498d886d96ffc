using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Behaviour;

/// <summary>What an effect writes is of the target's kind.</summary>
internal sealed class EffectValues() : Rule("LV0705")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from doing in Occurrences.Doings(symbols)
        from effect in doing.Effects
        let fault = Fault(symbols, doing, effect)
        where fault is not null
        select Report(doing.Path, $"The effect {effect.Kind.ToString().ToLowerInvariant()} \"{effect.Target}\" has the value \"{effect.Value}\", but expects {fault}.", $"Write {fault}.");

    private static string? Fault(SymbolTable symbols, Doing doing, Effect effect) => effect.Kind switch
    {
        EffectKind.Set or EffectKind.Add when EffectTarget.Find(symbols, doing, effect.Target) is { } target =>
            EffectValue.Fault(doing, target.Source, target.Member, effect.Value, effect.Kind == EffectKind.Add),
        EffectKind.Move when Moves.Target(symbols, doing, effect) is { Lifecycle: { } lifecycle } =>
            lifecycle.States.Any(s => s.Id == effect.Value) ? null : $"a state: {string.Join(", ", lifecycle.States.Select(s => s.Id))}",
        EffectKind.Pick when effect.Value.Length > 0 && symbols.FindEntity(effect.Target) is { } drawn =>
            Member.Of(drawn, effect.Value) is { Kind: MemberKind.Number } ? null : $"a number field of {drawn.Id} as the weight, or nothing",
        _ => null,
    };
}
