using LeanVibe.Factory.Verdicts;

namespace LeanVibe.Factory.Test;

/// <summary>What the tests of a product showed. Coverage is lines in percent; null when it was not measured.</summary>
internal sealed record Tested(int ServerTests, int WebTests, double? ServerCoverage, double? WebCoverage, IReadOnlyList<GateResult> Gates);
