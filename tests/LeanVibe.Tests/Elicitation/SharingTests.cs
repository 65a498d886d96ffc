using LeanVibe.Blueprints;
using LeanVibe.Elicitation;

namespace LeanVibe.Tests.Elicitation;

/// <summary>What people share, vote on, ask and read about, from a brief's words to its screens.</summary>
public sealed class SharingTests
{
    [Fact]
    public void Votes_are_counted_where_they_are_given()
    {
        var picture = Read("A social site where members share pictures and vote on them.").Entities.Single(e => e.Id == "picture");

        var votes = picture.Fields.Single(f => f.Id == "votes");
        Assert.Equal((Aggregate.Count, "vote.picture"), (votes.Computed!.Function, votes.Computed.Relation));
    }

    [Fact]
    public void A_members_own_page_shows_what_they_shared()
    {
        var page = Read("A social site where members have a profile, make friends and share pictures.").Screens.Single(s => s.Id == "my-profile");

        Assert.Contains(page.Blocks, b => b is { Entity: "picture", Filter: [{ Right: "caller" }] });
    }

    [Fact]
    public void A_chatbot_answers_from_what_is_published_and_opens_no_tickets()
    {
        var blueprint = Read("A website for a language school with a course catalogue, online enrolment and a chatbot.");

        Assert.NotEmpty(Assert.Single(blueprint.Screens.SelectMany(s => s.Blocks), b => b.Kind == BlockKind.Assistant).Items);
        Assert.DoesNotContain(blueprint.Entities, e => e.Id == "support-ticket");
    }

    [Theory]
    [InlineData("The website should include a home page, a dashboard, and blog pages.")]
    [InlineData("There should be a blog page and a contact form.")]
    public void Blog_pages_hold_posts(string wish) =>
        Assert.Contains(Read($"A dance school website where students enrol in classes. {wish}").Entities, e => e.Id == "blog-post");

    [Fact]
    public void What_several_people_offer_says_whose_it_is_and_each_finds_their_own()
    {
        var blueprint = Read("A marketplace where local farmers list weekly produce boxes and restaurants order them.");

        Assert.Contains(blueprint.Entities.Single(e => e.Id == "produce-box").Relations, r => r is { Id: "offered-by", DefaultsToCaller: true });
        Assert.Contains(blueprint.Screens.Single(s => s.Id == "my-produce-boxes").Blocks, b => b.Filter is [{ Left: "offered-by", Right: "caller" }]);
    }

    private static Blueprint Read(string brief) => BriefReader.Read(brief).Blueprint!;
}
