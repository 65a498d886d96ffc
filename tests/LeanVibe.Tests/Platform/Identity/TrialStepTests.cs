using System.Text.RegularExpressions;
using LeanVibe.Platform.Identity.Connections;
using LeanVibe.Platform.Identity.Connections.SetUp;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Tests.Platform.Identity;

/// <summary>A trial sign-in names the check that was not good: every reason for which a sign-in can be refused belongs to one.</summary>
public sealed partial class TrialStepTests
{
    /// <summary>Reasons that no trial meets: they stand before the provider's answer, or come after it is known who somebody is.</summary>
    private static readonly HashSet<string> Elsewhere =
    [
        "state-used", "other-browser", "other-connection", "connection-off", "only-tried", "organisation-rests", "not-provisioned", "member-removed", "own-account", "other-address", "no-seat",
        "saml-not-signed-out",
    ];

    [Fact]
    public void Every_reason_of_a_refusal_belongs_to_a_check()
    {
        var folder = Path.Combine(Reference.Root, "src", "LeanVibe.Platform", "Identity", "Saml");
        var saml = Directory.GetFiles(folder, "*.cs").SelectMany(file => Code().Matches(File.ReadAllText(file))).Select(m => $"saml-{m.Groups[1].Value}").ToHashSet();
        var ours = typeof(SignInRefusals).GetProperties().Select(p => p.GetValue(null)).OfType<Error>().Select(e => e.Code);
        Assert.True(saml.Count > 15, "The reasons of the strict profile are not found any more.");
        var known = TrialSteps.Saml.Concat(TrialSteps.Oidc).SelectMany(s => s.Codes).ToHashSet();
        var silent = saml.Concat(ours).Except(known).Except(Elsewhere);
        Assert.True(!silent.Any(), $"Say in TrialSteps to which check these belong: {string.Join(", ", silent)}");
        Assert.Empty(known.Except(saml.Concat(ours)));
    }

    [Fact]
    public void No_reason_belongs_to_two_checks_and_each_says_what_to_do()
    {
        foreach (var steps in new[] { TrialSteps.Saml, TrialSteps.Oidc })
        {
            var codes = steps.SelectMany(s => s.Codes).ToList();
            Assert.Equal(codes.Distinct(), codes);
            Assert.All(steps, s => Assert.True(s.Mend.Length > 20 && s.Good.Length > 5, s.Name));
            Assert.Equal(steps.Count, steps.Select(s => s.Name).Distinct().Count());
        }
    }

    [GeneratedRegex(@"\bOf\(""([a-z-]+)""")]
    private static partial Regex Code();
}
