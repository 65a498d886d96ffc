using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Relations;

/// <summary>Required relations do not go in a circle, or no first row could ever be made.</summary>
internal sealed class RequiredLoops() : Rule("LV0302")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols)
    {
        var required = symbols.Blueprint.Entities.DistinctBy(e => e.Id).ToDictionary(
            entity => entity.Id,
            entity => (IReadOnlyList<string>)[.. entity.Relations.Where(r => r is { Required: true, Cardinality: Cardinality.One }).Select(r => r.Target)]);

        return Cycles.In(required).Select(loop => Report(
            $"entities/{loop[0]}",
            $"Each of these needs another one first: {string.Join(", ", loop.Append(loop[0]))}. No row could ever be made.",
            "Make one of the relations optional."));
    }
}
