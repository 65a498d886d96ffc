using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Rules;
using LeanVibe.Elicitation;
using LeanVibe.Elicitation.Settling;

namespace LeanVibe.Tests.Elicitation.Settling;

public sealed class SettlerTests
{
    private static readonly Blueprint Courses = BriefReader.Read("Teachers offer courses and students enrol in them. Everybody can read articles that editors publish.").Blueprint!;

    [Fact]
    public void A_new_name_is_read_everywhere_and_ids_stay()
    {
        var settled = Settle("rename course: workshop");

        var entity = settled.Entities.Single(e => e.Id == "course");
        Assert.Equal("Workshop", entity.Name);
        Assert.DoesNotContain(settled.Screens, s => s.Name.Contains("Course", StringComparison.Ordinal));
        Assert.DoesNotContain(settled.Stories, s => s.Want.Contains("course", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Approval_of_a_thing_with_a_life_gives_its_first_step_to_the_approver()
    {
        var life = Settle("approve enrolment: teacher").Entities.Single(e => e.Id == "enrolment").Lifecycle!;

        Assert.Contains(life.Transitions, t => t.From.Contains(life.States[0].Id) && t.Roles.SequenceEqual(["teacher"]));
    }

    [Fact]
    public void Approval_of_a_thing_without_a_life_gives_it_one_and_shows_visitors_what_was_approved()
    {
        var settled = Settle("approve course:");

        Assert.Equal(["waiting", "approved", "rejected"], settled.Entities.Single(e => e.Id == "course").Lifecycle!.States.Select(s => s.Id));
        Assert.Contains(settled.Screens.Where(s => s.Roles.Contains(Role.Visitor)).SelectMany(s => s.Blocks), b => b.Filter.Any(f => f is { Left: "status", Right: "approved" }));
    }

    [Fact]
    public void Members_only_hides_all_data_from_visitors()
    {
        var settled = Settle("audience members");

        Assert.DoesNotContain(settled.Permissions, p => p.Role == Role.Visitor && p.Operations.Contains(Operation.Read));
        Assert.Contains(settled.Roles, r => r.SignsUp);
    }

    [Fact]
    public void By_invitation_nobody_signs_up() =>
        Assert.DoesNotContain(Settle("audience invited").Roles, r => r.SignsUp);

    [Theory]
    [InlineData("character playful")]
    [InlineData("language de")]
    [InlineData("measure course")]
    [InlineData("measure account")]
    [InlineData("audience members")]
    [InlineData("audience invited")]
    [InlineData("approve course: teacher")]
    [InlineData("rename teacher: coach")]
    [InlineData("rename unicorn: horse")]
    [InlineData("approve unicorn: teacher")]
    public void A_decision_breaks_no_rule(string line) =>
        Assert.DoesNotContain(BlueprintRules.Check(Settle(line)), f => f.Severity == Severity.Error);

    private static Blueprint Settle(string line) => Settler.Settle(Courses, [DecisionNotation.Read(line)!]);
}
