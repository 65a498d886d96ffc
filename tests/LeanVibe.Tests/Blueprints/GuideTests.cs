using LeanVibe.Blueprints.Rules;
using LeanVibe.Blueprints.Serialization;

namespace LeanVibe.Tests.Blueprints;

public sealed class GuideTests
{
    [Fact]
    public void The_example_in_the_guide_is_a_product()
    {
        var guide = File.ReadAllText(Path.Combine(Reference.Root, "docs", "blueprint.md"));
        var example = guide.Split("```json")[1].Split("```")[0];

        var result = BlueprintReader.Read(example);

        Assert.Empty(result.Findings);
        Assert.Empty(BlueprintRules.Check(result.Blueprint!));
    }
}
