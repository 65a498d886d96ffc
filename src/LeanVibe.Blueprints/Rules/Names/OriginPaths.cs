using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Names;

/// <summary>An origin speaks of an element that exists.</summary>
internal sealed class OriginPaths() : Rule("LV0111", Severity.Warning)
{
    public override IEnumerable<Finding> Check(SymbolTable symbols)
    {
        var paths = Paths.All(symbols.Blueprint);
        return symbols.Blueprint.Origins
            .Where(origin => !paths.Contains(origin.Path) && origin.Path.Split('/')[0] is not ("product" or "stack"))
            .Select(origin => Report("origins", $"An origin names \"{origin.Path}\", which does not exist.", "Remove the origin or mend its path."));
    }
}
