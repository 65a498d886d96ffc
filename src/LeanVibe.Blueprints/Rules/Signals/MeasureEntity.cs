using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Signals;

/// <summary>A measure counts rows that exist.</summary>
internal sealed class MeasureEntity() : Rule("LV0801")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        Occurrences.Measures(symbols.Blueprint)
            .Where(place => symbols.FindEntity(place.Measure.Entity) is null)
            .Select(place => Report(place.Path, $"There is no entity \"{place.Measure.Entity}\" to measure.", Known.Entities(symbols, withAccount: true)));
}
