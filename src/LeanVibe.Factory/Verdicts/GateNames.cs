namespace LeanVibe.Factory.Verdicts;

/// <summary>Every gate, in the order of the table that a founder sees.</summary>
public static class GateNames
{
    public const string ServerBuild = "build";
    public const string WebBuild = "web build";
    public const string Types = "types";
    public const string ServerTests = "server tests";
    public const string WebTests = "web tests";
    public const string ServerCoverage = "server coverage";
    public const string WebCoverage = "web coverage";
    public const string Boots = "boots healthy";
    public const string Contract = "contract";
    public const string Screens = "screens";
    public const string Secrets = "secrets";

    private static readonly string[] All = [ServerBuild, WebBuild, Types, ServerTests, WebTests, ServerCoverage, WebCoverage, Boots, Contract, Screens, Secrets];

    public static IEnumerable<GateResult> InOrder(IEnumerable<GateResult> gates) => gates.OrderBy(g => Array.IndexOf(All, g.Name));
}
