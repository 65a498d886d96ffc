using LeanVibe.Generation.Contract;
using LeanVibe.Generation.Views;

namespace LeanVibe.Tests.Generation.Views;

public sealed class TraceabilityTests
{
    private static readonly IReadOnlyList<Trace> Traces = Traceability.Of(Reference.Blueprint);

    [Fact]
    public void A_story_leads_to_operations_that_its_role_may_call()
    {
        var operations = Operations.Of(Reference.Blueprint).ToDictionary(o => o.Id);

        Assert.All(Traces, t => Assert.All(t.Operations, id => Assert.True(operations[id].Allows(t.Story.Role), $"{t.Story.Id}: {id}")));
        Assert.Contains("payOrder", Traces.Single(t => t.Story.Id == "order-boxes").Operations);
        Assert.Contains("spinWins", Traces.Single(t => t.Story.Id == "spin-the-wheel").Operations);
    }

    [Fact]
    public void A_story_leads_to_screens_that_its_role_may_open() =>
        Assert.Equal(["my-farm", "home", "market"], Traces.Single(t => t.Story.Id == "list-boxes").Screens.Select(s => s.Id));

    [Fact]
    public void A_story_that_nothing_fulfils_is_open()
    {
        var story = Reference.Blueprint.Stories[0] with { FulfilledBy = ["entities/nothing"] };

        Assert.True(Traceability.Of(Reference.Blueprint with { Stories = [story] })[0].IsOpen);
        Assert.DoesNotContain(Traces, t => t.IsOpen);
    }

    [Fact]
    public void The_table_has_a_row_a_story() =>
        Assert.Equal(Reference.Blueprint.Stories.Count + 2, Traceability.Markdown(Reference.Blueprint).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
}
