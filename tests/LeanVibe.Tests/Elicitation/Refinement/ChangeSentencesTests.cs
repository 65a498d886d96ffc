using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Changes;
using LeanVibe.Blueprints.Rules;
using LeanVibe.Elicitation;
using LeanVibe.Elicitation.Conversation;
using LeanVibe.Elicitation.Refinement;

namespace LeanVibe.Tests.Elicitation.Refinement;

/// <summary>Ordinary sentences with which founders change a product, each with a difference that must be among those shown.</summary>
public sealed class ChangeSentencesTests
{
    private const string School = "A learning platform where teachers offer courses and students enrol in them. A course has a title, a level and a price. Courses have lessons. Editors publish blog posts.";

    private static readonly Turn[] Said = [new() { Id = "idea", Kind = TurnKind.Said, Text = School }];
    private static readonly Blueprint Before = BriefReader.Read(School).Blueprint!;

    [Theory]
    [InlineData("Add reviews with photos.", "entities/review")]
    [InlineData("Can you add a wish list?", "entities/(?:favourite|wish)")]
    [InlineData("Students should be able to save favourite courses.", "entities/favourite")]
    [InlineData("Let students comment on lessons.", "entities/comment")]
    [InlineData("Teachers also upload certificates for each student.", "entities/certificate")]
    [InlineData("We also need rooms with a capacity and a floor.", "entities/room")]
    [InlineData("Courses should also have a location.", "entities/course/fields/(?:location|place)")]
    [InlineData("Add a location to courses.", "entities/course/fields/(?:location|place)")]
    [InlineData("Remove the price from courses.", "entities/course/fields/price")]
    [InlineData("We no longer need the price.", "entities/course/fields/price")]
    [InlineData("Drop the blog posts.", "entities/blog-post")]
    [InlineData("Rename courses to workshops.", "entities/course")]
    [InlineData("Teachers should be called trainers.", "roles/teacher")]
    [InlineData("Call it Lernhaus.", "product")]
    [InlineData("The name should be \"Lernhaus\".", "product")]
    [InlineData("Make it dark green.", "product")]
    [InlineData("Add a new role: assistant, who can edit lessons.", "roles/assistant")]
    [InlineData("Only people with an account may see the courses.", "permissions/|screens/")]
    [InlineData("Teachers must approve enrolments.", "entities/enrolment|permissions/|transitions")]
    [InlineData("Add an FAQ page.", "screens/")]
    [InlineData("Take a fee of 5 percent on each course.", "product")]
    [InlineData("Make the level of courses optional.", "entities/course/fields/level")]
    [InlineData("The price is mandatory.", "entities/course/fields/price")]
    [InlineData("Course titles must be unique.", "entities/course/fields/title")]
    [InlineData("The title doesn't need to be unique, but the price must be required.", "entities/course/fields/price")]
    [InlineData("Courses should also have a language.", "entities/course/fields/language")]
    [InlineData("Courses should also have a motto.", "entities/course/fields/motto")]
    [InlineData("Add a phone number to teachers.", "entities/teacher-profile")]
    [InlineData("Courses have these stages: announced, running, finished.", "entities/course/lifecycle")]
    [InlineData("Courses have a status: announced, running, finished.", "entities/course/lifecycle")]
    public void An_ordinary_sentence_makes_the_difference_it_asks_for(string words, string path)
    {
        var refined = Refiner.Refine(Before, Said, words);

        Assert.Contains(refined.Changes, c => System.Text.RegularExpressions.Regex.IsMatch(c.Path, path));
        Assert.DoesNotContain(BlueprintRules.Check(refined.Blueprint), f => f.Severity == Severity.Error);
        Assert.All(refined.Changes, c => Assert.Matches(@"^\p{Lu}.*\.$", c.Sentence));
        Assert.All(refined.Changes.Where(c => c.Kind == ChangeKind.Removed && c.Path.StartsWith("entities/", StringComparison.Ordinal)), c => Assert.Equal(DataEffect.LosesData, c.Effect));
        Assert.Equal(refined.Changes.Any(c => c.Effect == DataEffect.LosesData), refined.LosesData);
    }

    [Theory]
    [InlineData("Remove the price from courses.", "price")]
    [InlineData("Drop the blog posts.", "blog post")]
    public void What_goes_is_said_to_be_lost_and_nothing_speaks_of_it_any_more(string words, string gone)
    {
        var refined = Refiner.Refine(Before, Said, words);

        Assert.True(refined.LosesData);
        Assert.Equal(DataEffect.LosesData, refined.Changes[0].Effect);
        Assert.Contains(gone, refined.Changes[0].Sentence, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Thank you, that looks great!")]
    [InlineData("What is the weather like?")]
    [InlineData("Die Kurse sollen auch einen Preis und eine Farbe haben.")]
    [InlineData("I don't know.")]
    public void What_is_no_change_changes_nothing(string words) =>
        Assert.False(Refiner.Refine(Before, Said, words).ChangesAnything);
}
