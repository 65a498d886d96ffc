using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Changes;
using LeanVibe.Blueprints.Rules;
using LeanVibe.Elicitation;
using LeanVibe.Elicitation.Conversation;
using LeanVibe.Elicitation.Refinement;

namespace LeanVibe.Tests.Elicitation.Refinement;

public sealed class RefinerTests
{
    private const string School = "Teachers offer courses and students enrol in them. Editors publish blog posts.";

    private static readonly Turn[] Said = [new() { Id = "idea", Kind = TurnKind.Said, Text = School }];
    private static readonly Blueprint Before = BriefReader.Read(School).Blueprint!;

    [Fact]
    public void Adding_reviews_adds_them_and_leaves_everything_else()
    {
        var refined = Refine("Add reviews of courses.");

        Assert.Contains(refined.Blueprint.Entities, e => e.Id == "review");
        Assert.All(Before.Entities, e => Assert.Contains(refined.Blueprint.Entities, a => a.Id == e.Id));
        Assert.Equal(Before.Product.Name, refined.Blueprint.Product.Name);
        Assert.False(refined.LosesData);
    }

    [Fact]
    public void An_approval_changes_who_may_take_the_first_step()
    {
        var refined = Refine("Teachers must approve enrolments.");

        var life = refined.Blueprint.Entities.Single(e => e.Id == "enrolment").Lifecycle!;
        Assert.Contains(life.Transitions, t => t.From.Contains(life.States[0].Id) && t.Roles.SequenceEqual(["teacher"]));
        Assert.NotEmpty(refined.Changes);
    }

    [Fact]
    public void A_new_name_keeps_the_data()
    {
        var refined = Refine("Rename courses to workshops");

        Assert.Equal("Workshop", refined.Blueprint.Entities.Single(e => e.Id == "course").Name);
        Assert.All(refined.Changes, c => Assert.True(c.Effect is DataEffect.None, c.Sentence));
    }

    [Fact]
    public void Removing_says_what_is_lost_and_which_stories_go()
    {
        var refined = Refine("Remove the blog posts");

        Assert.DoesNotContain(refined.Blueprint.Entities, e => e.Id == "blog-post");
        Assert.True(refined.LosesData);
        Assert.NotEmpty(refined.Stories);
        Assert.Equal(DataEffect.LosesData, refined.Changes[0].Effect);
    }

    [Fact]
    public void What_was_changed_by_hand_stays()
    {
        var edited = Before with { Entities = [.. Before.Entities.Select(e => e.Id == "course" ? e with { Fields = [.. e.Fields, new Field { Id = "room", Name = "Room" }] } : e)] };
        var refined = Refiner.Refine(edited, Said, "Add a newsletter");

        Assert.Contains(refined.Blueprint.Entities.Single(e => e.Id == "course").Fields, f => f.Id == "room");
        Assert.Contains(refined.Blueprint.Entities, e => e.Name.Contains("ubscriber", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Add reviews with photos")]
    [InlineData("Remove the blog posts")]
    [InlineData("Teachers must approve enrolments")]
    [InlineData("Drop enrolments")]
    [InlineData("There should be no courses")]
    [InlineData("Students can write to teachers and pay by card")]
    [InlineData("asdf qwer")]
    public void A_change_breaks_no_rule_with_or_without_the_words_before(string words)
    {
        foreach (var turns in new Turn[][] { Said, [] })
        {
            Assert.DoesNotContain(BlueprintRules.Check(Refiner.Refine(Before, turns, words).Blueprint), f => f.Severity == Severity.Error);
        }
    }

    private static Refined Refine(string words) => Refiner.Refine(Before, Said, words);
}
