using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Entities;

/// <summary>A choice has choices, and nothing else has.</summary>
internal sealed class Choices() : Rule("LV0202")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols)
    {
        foreach (var (path, _, field) in Occurrences.Fields(symbols.Blueprint))
        {
            if (field.Type == FieldType.Choice && field.Choices.Count == 0)
            {
                yield return Report(path, $"{field.Name} is a choice without choices.", "List at least two choices, or make it a text.");
            }

            if (field.Type != FieldType.Choice && field.Choices.Count > 0)
            {
                yield return Report(path, $"{field.Name} has choices but is {Member.Of(field.Type).Describe()}.", "Set its type to choice or remove the choices.");
            }
        }
    }
}
