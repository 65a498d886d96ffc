using System.Xml.Linq;
using LeanVibe.Blueprints;
using LeanVibe.Generation.Views;

namespace LeanVibe.Tests.Generation.Views;

public sealed class LifecycleDiagramTests
{
    [Fact]
    public void Every_state_and_every_move_is_drawn()
    {
        var drawing = XElement.Parse(LifecycleDiagram.Svg(Reference.Blueprint, "order"));
        var texts = drawing.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value).ToList();

        Assert.Equal(["Draft", "Placed", "Paid", "Delivered", "Cancelled"], drawing.Elements().Where(e => e.Name.LocalName == "g").Select(g => g.Elements().First().Value));
        Assert.Contains("Place order (restaurant)", texts);
        Assert.Equal(2, texts.Count(t => t == "Cancel (restaurant, farmer)"));
    }

    [Fact]
    public void Moves_back_and_onto_itself_are_drawn_too()
    {
        var entity = new Entity
        {
            Id = "task",
            Name = "Task",
            Lifecycle = new()
            {
                States = [new("open", "Open"), new("done", "Done")],
                Transitions =
                [
                    new() { Id = "finish", Name = "Finish", From = ["open"], To = "done" }, new() { Id = "reopen", Name = "Reopen", From = ["done"], To = "open" },
                    new() { Id = "touch", Name = "Touch", From = ["open"], To = "open" }, new() { Id = "lost", Name = "Lost", From = ["open"], To = "nowhere" },
                ],
            },
        };

        var texts = XElement.Parse(LifecycleDiagram.Svg(Reference.Blueprint with { Entities = [entity] }, "task")).Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value).ToList();

        Assert.Superset(new HashSet<string> { "Finish", "Reopen", "Touch" }, texts.ToHashSet());
        Assert.DoesNotContain("Lost", texts);
    }

    [Theory, InlineData("farm"), InlineData("nothing")]
    public void Without_a_lifecycle_there_is_no_picture(string entity) => Assert.Equal("", LifecycleDiagram.Svg(Reference.Blueprint, entity));
}
