using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Rules;
using LeanVibe.Elicitation;
using LeanVibe.Elicitation.Conversation;
using LeanVibe.Elicitation.Refinement;

namespace LeanVibe.Tests.Elicitation;

/// <summary>What the words say of limits, lives, payments and names reaches the Blueprint, whatever the trade.</summary>
public sealed class RulesFromWordsTests
{
    [Theory]
    [InlineData("A marketplace where farmers list produce boxes and restaurants order them.", "Rename boxes to crates and add reviews with photos", "Produce crate", "review")]
    [InlineData("Teachers offer courses and students enrol in them.", "Add a newsletter, and rename courses to workshops", "Workshop", "newsletter-subscriber")]
    public void A_new_name_beside_another_wish_gives_both_and_loses_nothing(string idea, string words, string name, string added)
    {
        var refined = Refined(idea, words);

        Assert.Contains(refined.Blueprint.Entities, e => e.Name == name);
        Assert.Contains(refined.Blueprint.Entities, e => e.Id == added);
        Assert.False(refined.LosesData);
    }

    [Fact]
    public void Pictures_of_a_thing_are_a_field_of_it()
    {
        var blueprint = Refined("A shop that sells bicycles.", "Add reviews with photos").Blueprint;

        Assert.DoesNotContain(blueprint.Entities, e => e.Id == "photo");
        Assert.Contains(blueprint.Entities.Single(e => e.Id == "review").Fields, f => f.Type == FieldType.Image);
    }

    [Theory]
    [InlineData("A marketplace where farmers list produce boxes and restaurants order them and pay by card.")]
    [InlineData("A shop that sells bicycles.")]
    public void Without_payments_no_step_charges_a_card(string idea)
    {
        var life = Refined(idea, "drop payments").Blueprint.Entities.Single(e => e.Id == "order").Lifecycle!;

        Assert.DoesNotContain(life.Transitions, t => t.Effects.Any(e => e.Kind == EffectKind.Charge));
        Assert.All(life.States.Skip(1), s => Assert.Contains(life.Transitions, t => t.To == s.Id));
    }

    [Theory]
    [InlineData("A shop that sells bicycles. An order goes from draft to paid to shipped.", "order", "draft paid shipped")]
    [InlineData("A small publisher tracks manuscripts. A manuscript goes from submitted to accepted to printed.", "manuscript", "submitted accepted printed")]
    public void A_life_that_is_told_is_the_life_of_the_thing(string brief, string entity, string states)
    {
        var life = BriefReader.Read(brief).Blueprint!.Entities.Single(e => e.Id == entity).Lifecycle!;

        Assert.Equal(states.Split(' '), life.States.Where(s => s.Tone != StateTone.Danger).Select(s => s.Id));
        Assert.All(life.States.Skip(1), s => Assert.Contains(life.Transitions, t => t.To == s.Id));
    }

    [Fact]
    public void Who_alone_may_delete_is_the_only_one_who_may()
    {
        var blueprint = BriefReader.Read("A forum where members write posts and moderators review them. Only moderators may delete posts.").Blueprint!;
        var post = blueprint.Entities.First(e => e.Id.Contains("post", StringComparison.Ordinal));

        Assert.DoesNotContain(blueprint.Permissions, p => p.Entity == post.Id && p.Role != "moderator" && p.Operations.Contains(Operation.Delete));
    }

    [Fact]
    public void The_house_that_sells_is_no_role() =>
        Assert.DoesNotContain(BriefReader.Read("A shop that sells bicycles.").Blueprint!.Roles, r => r.Id == "shop");

    [Fact]
    public void Restaurants_that_only_buy_make_no_restaurant_of_it() =>
        Assert.DoesNotContain(BriefReader.Read("A platform where beekeepers sell honey jars and restaurants can subscribe to a monthly delivery.").Blueprint!.Entities, e => e.Id is "dish" or "restaurant-table");

    [Fact]
    public void A_number_for_each_is_kept_as_a_demand() =>
        Assert.Contains(BriefReader.Read("A yoga site where members book classes, at most 3 bookings a week.").Blueprint!.Qualities, q => q.Statement.StartsWith("At most 3 bookings", StringComparison.Ordinal));

    [Fact]
    public void An_attribute_with_a_hyphen_is_read() =>
        Assert.NotNull(BriefReader.Read("A wine cellar log where collectors record bottles, vintages, tasting notes and drink-by dates.").Blueprint);

    [Theory]
    [InlineData("Employees hand in expense claims with receipts, managers approve or reject them, and accounting pays approved claims.")]
    [InlineData("Employees request days off and managers approve them.")]
    public void Nobody_is_in_it_twice(string brief)
    {
        var blueprint = BriefReader.Read(brief).Blueprint!;

        Assert.Equal(blueprint.Roles.Count, blueprint.Roles.Select(r => r.Id).Distinct().Count());
        Assert.DoesNotContain(BlueprintRules.Check(blueprint), f => f.Severity == Severity.Error);
    }

    private static Refined Refined(string idea, string words) =>
        Refiner.Refine(BriefReader.Read(idea).Blueprint!, [new Turn { Id = "idea", Kind = TurnKind.Said, Text = idea }], words);

    [Fact]
    public void Progress_is_worked_out_from_what_is_done_and_sums_leave_out_drafts_and_what_was_called_off()
    {
        var project = BriefReader.Read("A planner where a construction team manages projects with tasks, resources and resource allocations.").Blueprint!.Entities.Single(e => e.Id == "project");
        var sale = BriefReader.Read("An inventory for a soap maker: staff record sales of finished products and production batches.").Blueprint!.Entities.Single(e => e.Id == "finished-product");

        Assert.Equal(Aggregate.Share, project.Fields.Single(f => f.Id == "progress").Computed!.Function);
        Assert.DoesNotContain(project.Samples, row => row.ContainsKey("progress"));
        Assert.Equal(["draft", "cancelled"], sale.Fields.Single(f => f.Id == "sold-so-far").Computed!.Where.Select(c => c.Right));
    }

    [Fact]
    public void Nobody_writes_down_their_own_points()
    {
        var blueprint = BriefReader.Read("A picture site: members upload pictures, vote for pictures and earn points.").Blueprint!;
        var points = blueprint.Actions.SelectMany(a => a.Effects).First(e => e.Values.ContainsKey("points")).Target;

        Assert.DoesNotContain(blueprint.Permissions, p => p.Entity == points && p.Operations.Contains(Operation.Create));
        Assert.Contains(blueprint.Permissions, p => p.Entity == points && p.Operations.Contains(Operation.Read));
    }
}
