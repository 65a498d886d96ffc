using LeanVibe.Generation.Views;

namespace LeanVibe.Tests.Generation.Views;

public sealed class AcceptanceTestsTests
{
    private static readonly IReadOnlyList<Feature> Features = AcceptanceTests.Of(Reference.Blueprint);

    [Fact]
    public void Every_story_is_a_feature_with_a_scenario() => Assert.All(Features, f => Assert.NotEmpty(f.Scenarios));

    [Fact]
    public void A_founders_criterion_becomes_its_three_steps() => Assert.Contains(
        "    Given boxes in my cart\n    When I pay\n    Then the order is paid and the stock is reduced\n", Text("order-boxes"), StringComparison.Ordinal);

    [Fact]
    public void A_transition_is_refused_from_every_other_status() => Assert.Superset(
        new HashSet<string> { "Draft", "Paid", "Delivered", "Cancelled" },
        Text("order-boxes").Split('\n').Where(l => l.Contains('|')).Select(l => l.Trim(' ', '|')).ToHashSet());

    [Fact]
    public void Those_whom_no_permission_names_are_refused() => Assert.Contains("| signed in as a restaurant |", Text("list-boxes"), StringComparison.Ordinal);

    [Fact]
    public void A_criterion_of_any_form_stays_one_line()
    {
        var story = Reference.Blueprint.Stories[0] with { Acceptance = ["# Boxes\n@show up | at once."], FulfilledBy = [] };

        var text = AcceptanceTests.Of(Reference.Blueprint with { Stories = [story] })[0].Text;

        Assert.Contains("    Then Boxes @show up | at once\n", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches(@"^(@|Feature:|  (As|I want|so that|@|Scenario)|    (Given|When|Then|And)) ?", line));
    }

    private static string Text(string story) => Features.Single(f => f.Story == story).Text;
}
