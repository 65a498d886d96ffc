using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Products;

/// <summary>The format is one that this code knows, the revision counts from 1, and certainty lies between 0 and 1.</summary>
internal sealed class Versions() : Rule("LV0909")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols)
    {
        var blueprint = symbols.Blueprint;
        if (blueprint.Format is < 1 or > Blueprint.CurrentFormat)
        {
            yield return Report("format", $"The format {blueprint.Format} is not known.", $"Write {Blueprint.CurrentFormat}.");
        }

        if (blueprint.Revision < 1)
        {
            yield return Report("revision", $"The revision {blueprint.Revision} is less than 1.", "Count revisions from 1.");
        }

        if (blueprint.Origins.FirstOrDefault(o => o.Confidence is not (>= 0 and <= 1)) is { } origin)
        {
            yield return Report("origins", $"The confidence of {origin.Path} is not between 0 and 1.", "Write a number from 0 to 1.");
        }
    }
}
