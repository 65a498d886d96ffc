using System.Text.Json;
using LeanVibe.Blueprints;
using LeanVibe.Elicitation;
using LeanVibe.Elicitation.Facts;

namespace LeanVibe.Tests.Elicitation.Facts;

/// <summary>A conversation in which the founder adds, corrects and takes back: nothing else is lost.</summary>
public sealed class FactJoiningTests
{
    private const string Brief = "A shop where customers buy candles and write reviews. Customers pay by card.";

    [Theory]
    [InlineData("drop the reviews")]
    [InlineData("No reviews please.")]
    [InlineData("Actually, reviews are not needed.")]
    [InlineData("We don't want any reviews.")]
    [InlineData("it should not have reviews")]
    public void What_is_taken_back_leaves_the_blueprint_and_nothing_else_does(string words)
    {
        var facts = BriefReader.ReadFacts(Brief, 0).With(BriefReader.ReadFacts(words, 1));
        var blueprint = BriefReader.Assemble(facts);

        Assert.DoesNotContain(blueprint.Entities, e => e.Id == "review");
        Assert.Contains(blueprint.Entities, e => e.Id == "candle");
        Assert.Contains(blueprint.Integrations, i => i.Kind == IntegrationKind.Payments);
        Assert.Contains(facts.Withdrawn, w => w.Value == "reviews" && w.Turn == 0);
    }

    [Fact]
    public void What_was_taken_back_may_be_asked_for_again()
    {
        var facts = BriefReader.ReadFacts(Brief, 0).With(BriefReader.ReadFacts("no reviews", 1)).With(BriefReader.ReadFacts("Customers can leave reviews after all.", 2));

        Assert.Contains(BriefReader.Assemble(facts).Entities, e => e.Id == "review");
        Assert.DoesNotContain(facts.Unwanted, u => u.Value == "review");
    }

    [Fact]
    public void A_later_colour_replaces_an_earlier_one()
    {
        var facts = BriefReader.ReadFacts(Brief + " Use ivory as the background and navy for buttons.", 0).With(BriefReader.ReadFacts("Make the background lavender.", 1));

        Assert.Equal("lavender", facts.Background!.Value);
        Assert.Equal(1, facts.Background.Turn);
        Assert.Equal("navy", facts.Primary!.Value);
    }

    [Fact]
    public void Facts_are_the_same_after_being_kept_as_json()
    {
        var facts = BriefReader.ReadFacts(Brief + " Only admins may delete reviews. An order goes from placed to paid to sent.", 0);

        var again = JsonSerializer.Deserialize<FactSet>(JsonSerializer.Serialize(facts))!;

        Assert.Equal(facts.Mentions, again.Mentions);
        Assert.Equal(facts.Limits, again.Limits);
        Assert.Equal(facts.Lives, again.Lives);
        Assert.Equal(JsonSerializer.Serialize(facts), JsonSerializer.Serialize(again));
    }

    [Fact]
    public void A_limit_names_who_alone_may()
    {
        var facts = BriefReader.ReadFacts("Only moderators may approve listings. Members cannot delete comments. Prices can only be changed by the owner.", 0);

        Assert.Contains(facts.Limits, l => l.Value == new Limit("moderator", "approve", "listing", true));
        Assert.Contains(facts.Limits, l => l.Value == new Limit("member", "delete", "comment", false));
        Assert.Contains(facts.Limits, l => l.Value == new Limit("owner", "change", "price", true));
    }

    [Theory]
    [InlineData("An order goes from placed to paid to sent.", "order", "Placed, Paid, Sent")]
    [InlineData("Each repair has a status: reported, assigned, fixed or rejected.", "repair", "Reported, Assigned, Fixed, Rejected")]
    [InlineData("Requests move from open to in progress to done.", "request", "Open, In progress, Done")]
    public void The_life_of_a_thing_is_read(string words, string thing, string states) =>
        Assert.Contains(BriefReader.ReadFacts(words, 0).Lives, l => l.Value == new Life(thing, states));

    [Fact]
    public void Chosen_answers_become_facts_with_their_source()
    {
        var facts = FactNotation.Read(["fee 5", "can reviews", "keep tasting note", "people provider, Brewer", "no newsletter"], "5 % of each sale", "marketplace-fee", 3, FactSource.Founder);

        Assert.Equal(5, facts.FeePercent!.Value);
        Assert.Equal((3, FactSource.Founder, "marketplace-fee"), (facts.FeePercent.Turn, facts.FeePercent.Source, facts.FeePercent.Rule));
        Assert.Contains(facts.Mentions, m => m.Value.Word == "tasting note");
        Assert.Contains(facts.Personas, p => p.Value == new Persona("brewer", "provider"));
        Assert.Contains(facts.Unwanted, u => u.Value == "newsletter");
    }

    [Theory]
    [InlineData("")]
    [InlineData("can fly")]
    [InlineData("fee 120")]
    [InlineData("has farm, field, some")]
    public void What_is_no_fact_is_told(string line) =>
        Assert.Throws<FormatException>(() => FactNotation.Read([line], "", "", 0, FactSource.Pack));
}
