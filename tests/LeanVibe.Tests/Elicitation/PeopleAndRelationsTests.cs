using LeanVibe.Blueprints;
using LeanVibe.Elicitation;

namespace LeanVibe.Tests.Elicitation;

/// <summary>Who is named in passing, what belongs to what, and what is only a kind of something.</summary>
public sealed class PeopleAndRelationsTests
{
    [Theory]
    [InlineData("A bee yard log where hobbyists can record hives and beekeepers can write inspection notes.", "beekeeper")]
    [InlineData("A museum wants to let patrons comment on exhibits and recruit volunteers for tours.", "volunteer")]
    [InlineData("An intranet for travel requests with manager approval.", "manager")]
    [InlineData("A studio site with classes, bookings and instructors' biographies.", "instructor")]
    public void People_are_found_wherever_they_are_named(string brief, string role) =>
        Assert.Contains(Read(brief).Roles, r => r.Id == role);

    [Fact]
    public void The_house_that_wants_the_product_is_no_role_of_it() =>
        Assert.DoesNotContain(Read("A charity wants to collect donations for campaigns and recruit volunteers.").Roles, r => r.Id == "charity");

    [Fact]
    public void A_page_part_is_no_entity() =>
        Assert.DoesNotContain(Read("A radio site with shows and episodes with audio player and a progress bar.").Entities, e => e.Id is "audio-player" or "progress-bar");

    [Fact]
    public void What_is_only_a_kind_of_something_becomes_a_choice()
    {
        var blueprint = Read("An internal tool to track drills, ladders and other equipment with inspections.");

        Assert.DoesNotContain(blueprint.Entities, e => e.Id is "drill" or "ladder");
        var kind = blueprint.Entities.Single(e => e.Id == "equipment").Fields.Single(f => f.Id == "kind");
        Assert.Equal(["Drill", "Ladder", "Other"], kind.Choices.Select(c => c.Name));
    }

    [Fact]
    public void A_possessive_says_what_belongs_to_what() =>
        Assert.Contains(Read("A vet site where owners see their pets' vaccinations.").Entities.Single(e => e.Id == "vaccination").Relations, r => r.Target == "pet");

    [Fact]
    public void What_is_browsed_by_something_belongs_to_it() =>
        Assert.Contains(Read("A study site where students browse documents by course.").Entities.Single(e => e.Id == "document").Relations, r => r.Target == "course");

    [Fact]
    public void What_people_do_is_no_noun() =>
        Assert.DoesNotContain(Read("A mooring app: owners list berths, sailors book and pay.").Entities, e => e.Id == "book");

    [Fact]
    public void Questions_of_an_exam_are_not_those_of_a_forum() =>
        Assert.Contains(Read("Teachers create exams with questions, and students take them.").Entities.Single(e => e.Id == "question").Fields, f => f.Id == "answer");

    [Fact]
    public void Goods_that_the_house_sells_go_into_a_cart() =>
        Assert.Contains(Read("A site for a winemaking cooperative: members log harvests; the cooperative sells wine online.").Entities, e => e.Id == "order");

    [Theory]
    [InlineData("A street library where neighbours borrow ladders. Plum on ivory.", "ivory", "plum")]
    [InlineData("A tea shop. Use a maroon and white colour scheme.", "white", "maroon")]
    public void Colours_without_a_use_are_read_as_people_mean_them(string brief, string background, string primary)
    {
        var brand = Read(brief).Product.Brand;

        Assert.Equal((background, primary), (brand.Background, brand.Primary));
    }

    [Fact]
    public void What_things_are_compared_by_is_a_field_of_theirs()
    {
        var blueprint = Read("A site where people compare windmills by height, yield and noise.");

        Assert.DoesNotContain(blueprint.Entities, e => e.Id is "yield" or "noise");
        Assert.Superset(new HashSet<string> { "yield", "noise" }, blueprint.Entities.Single(e => e.Id == "windmill").Fields.Select(f => f.Id).ToHashSet());
    }

    [Fact]
    public void What_is_put_into_something_belongs_to_it() =>
        Assert.Contains(Read("Families upload photos into albums.").Entities.Single(e => e.Id == "photo").Relations, r => r.Target == "album");

    [Fact]
    public void What_is_done_is_not_kept() =>
        Assert.DoesNotContain(Read("A recipe manager with folders and auto scaling.").Entities, e => e.Id.EndsWith("scaling", StringComparison.Ordinal));

    [Fact]
    public void A_name_never_says_the_same_word_twice() =>
        Assert.All(Read("A tool for a class.").Product.Name.Split(' ').GroupBy(w => w), g => Assert.Single(g));

    private static Blueprint Read(string brief) => BriefReader.Read(brief).Blueprint ?? throw new InvalidOperationException("No Blueprint.");
}
