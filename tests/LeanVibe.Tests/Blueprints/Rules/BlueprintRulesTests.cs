using LeanVibe.Blueprints.Rules;

namespace LeanVibe.Tests.Blueprints.Rules;

public sealed class BlueprintRulesTests
{
    [Fact]
    public void The_reference_has_no_findings() => Assert.Empty(BlueprintRules.Check(Reference.Blueprint));
}
