using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Behaviour;

/// <summary>An action acts on an entity that exists, and does something.</summary>
internal sealed class ActionEntity() : Rule("LV0707")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols)
    {
        foreach (var action in symbols.Blueprint.Actions)
        {
            if (symbols.FindEntity(action.Entity) is null || action.Entity == Entity.Account)
            {
                yield return Report(Paths.Of(action), $"\"{action.Name}\" acts on \"{action.Entity}\", which is not an entity of the product.", Known.Entities(symbols));
            }
            else if (action.Effects.Count == 0)
            {
                yield return Report(Paths.Of(action), $"\"{action.Name}\" does nothing.", "Give it an effect, or remove it.");
            }
            else if (action.OnCollection && action.Guard.Count > 0)
            {
                yield return Report(Paths.Of(action), $"\"{action.Name}\" acts on no single row, so its guard has nothing to look at.", "Remove the guard, or onCollection.");
            }
        }
    }
}
