using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Settling;

namespace LeanVibe.Elicitation.Questions;

/// <summary>What it is called, its colours, and the character of its pages.</summary>
internal static class AskLooks
{
    public static IEnumerable<Question> Of(Asking asking)
    {
        if (asking.Known.Facts.Name is null)
        {
            yield return new Question
            {
                Id = "name",
                Topic = Topic.Looks,
                Text = $"What is it called? We would say \"{asking.Blueprint.Product.Name}\".",
                Why = "The name is on every page and in the address.",
                Suggestions = [new("ours", $"\"{asking.Blueprint.Product.Name}\" is fine", ["name " + asking.Blueprint.Product.Name])],
                Several = false,
                Usual = ["ours"],
                Openness = 0.3,
            };
        }

        if (asking.Known.Facts is { Background: null, Primary: null })
        {
            yield return new Question
            {
                Id = "colours",
                Topic = Topic.Looks,
                Text = "Which colours suit it?",
                Why = "Colours set the mood; contrast is taken care of.",
                Suggestions =
                [
                    new("green", "Ivory and forest green", ["background ivory", "primary forestgreen"]),
                    new("blue", "White and navy", ["background white", "primary navy"]),
                    new("warm", "Linen and terracotta", ["background linen", "primary sienna"]),
                    new("violet", "Lavender and indigo", ["background lavender", "primary indigo"]),
                    new("plain", "White and slate", ["background whitesmoke", "primary darkslategray"]),
                    new("ours", "Choose something that fits", []),
                ],
                Several = false,
                Usual = ["ours"],
                Frame = "Use {0} for the background and components.",
                Openness = 0.4,
            };
        }

        if (asking.Known.Decisions.All(d => d.Kind != DecisionKind.Character))
        {
            yield return new Question
            {
                Id = "character",
                Topic = Topic.Looks,
                Text = "How should it feel?",
                Why = "The character decides layout, type and pictures.",
                Suggestions = [.. Enum.GetValues<Character>().Select(c => new Suggestion(c.ToString().ToLowerInvariant(), Said(c), ["character " + c.ToString().ToLowerInvariant()]))],
                Several = false,
                Usual = [asking.Blueprint.Product.Brand.Character.ToString().ToLowerInvariant()],
            };
        }
    }

    private static string Said(Character character) => character switch
    {
        Character.Calm => "Calm and clear",
        Character.Marketplace => "Like a lively market",
        Character.Editorial => "Like a good magazine",
        Character.Playful => "Playful",
        _ => "Like a tool for work",
    };
}
