using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Entities;

/// <summary>What is required can be given, and what is computed is not asked for.</summary>
internal sealed class Settable() : Rule("LV0205")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols)
    {
        foreach (var (path, entity, field) in Occurrences.Fields(symbols.Blueprint))
        {
            if (field.Computed is not null && (field.Required || field.Unique || field.Default.Length > 0 || entity is null))
            {
                yield return Report(path, $"{field.Name} is computed, so it can be neither required, unique, given a default nor asked for.", "Remove those settings or the computation.");
            }
            else if (field is { Required: true, ReadOnly: true, Default: "" } && entity is not null)
            {
                yield return Report(path, $"{field.Name} is required but nobody may set it.", "Give it a default, or make it optional or editable.");
            }
        }
    }
}
