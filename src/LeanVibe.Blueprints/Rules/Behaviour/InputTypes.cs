using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Behaviour;

/// <summary>An action's input is plain data that a form can ask for.</summary>
internal sealed class InputTypes() : Rule("LV0710")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from action in symbols.Blueprint.Actions
        from input in action.Input
        where input.Unique || input.ReadOnly
        select Report($"{Paths.Of(action)}/input/{input.Id}", $"{input.Name} is asked for, so it can be neither unique nor read only.", "Remove these settings.");
}
