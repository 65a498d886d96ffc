using LeanVibe.Generation.Contract;

namespace LeanVibe.Factory.Gates.Conformance;

/// <summary>Counts what was called and collects what broke the contract.</summary>
internal sealed class ConformanceReport
{
    private readonly List<string> _breaches = [];
    private int _succeeded;
    private int _refusedByRule;
    private int _withoutRow;
    private int _negatives;

    public IReadOnlyList<string> Breaches => _breaches;

    public string Summary =>
        $"{_succeeded + _refusedByRule + _withoutRow} operations called: {_succeeded} succeeded, {_refusedByRule} refused by a rule, {_withoutRow} without a row to act on; {_negatives} calls without permission refused";

    public void Succeeded() => _succeeded++;

    /// <summary>A documented refusal: the example breaks a rule of the product, as it may.</summary>
    public void RefusedByRule() => _refusedByRule++;

    /// <summary>There was no row in the right state; the call was made with an unknown one and refused as documented.</summary>
    public void WithoutRow() => _withoutRow++;

    public void Refused() => _negatives++;

    public void Breach(ApiOperation operation, Actor actor, string what) =>
        _breaches.Add($"{operation.Method.ToUpperInvariant()} {operation.Path} as {actor.Role} {what}");
}
