using System.Text.Json;
using LeanVibe.Elicitation;

namespace LeanVibe.Tests.Elicitation;

public sealed class StoryReaderTests
{
    [Fact]
    public void A_story_is_cut_into_who_does_what_to_what()
    {
        var story = StoryReader.Extract("As a shop keeper, I want to quickly print a delivery label, so that the parcel arrives today.");

        Assert.Equal(["shop keeper"], story.Personas);
        Assert.Equal(["quickly print"], story.PrimaryActions);
        Assert.Equal(["delivery label"], story.PrimaryEntities);
        Assert.Contains("parcel", story.SecondaryEntities);
        Assert.Contains(new StoryLink("shop keeper", "quickly print"), story.Triggers);
        Assert.Contains(new StoryLink("quickly print", "delivery label"), story.Targets);
    }

    [Fact]
    public void Listed_verbs_and_listed_things_are_all_primary()
    {
        var story = StoryReader.Extract("As an editor, I want to create, edit and delete chapters and footnotes.");

        Assert.Equal(["create", "edit", "delete"], story.PrimaryActions);
        Assert.Equal(["chapters", "footnotes"], story.PrimaryEntities);
    }

    [Theory]
    [InlineData("As a nurse I want to see the roster.", "nurse", "see", "roster")]
    [InlineData("As a Guest, I would like to be able to sign up for a tour.", "Guest", "sign up", "tour")]
    [InlineData("As the treasurer, I want to know which invoices are overdue.", "treasurer", "know", "invoices")]
    public void The_forms_people_use_are_understood(string sentence, string persona, string action, string entity)
    {
        var story = StoryReader.Extract(sentence);

        Assert.Equal([persona], story.Personas);
        Assert.Equal([action], story.PrimaryActions);
        Assert.Equal([entity], story.PrimaryEntities);
    }

    [Theory]
    [InlineData("")]
    [InlineData("As a")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("))) ,,, ((( of of of")]
    public void What_is_no_story_gives_nothing_wrong(string sentence) =>
        Assert.Empty(StoryReader.Extract(sentence).Personas);

    [Fact]
    public void The_format_is_a_list_with_the_annotated_labels()
    {
        using var json = JsonDocument.Parse(StoryFormat.ToJson([StoryReader.Extract("As a cook, I want to save a recipe.")]));

        var story = json.RootElement[0];
        Assert.Equal("cook", story.GetProperty("Persona")[0].GetString());
        Assert.Equal("save", story.GetProperty("Action").GetProperty("Primary Action")[0].GetString());
        Assert.Equal("recipe", story.GetProperty("Entity").GetProperty("Primary Entity")[0].GetString());
    }
}
