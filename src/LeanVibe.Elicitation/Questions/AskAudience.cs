using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Settling;

namespace LeanVibe.Elicitation.Questions;

/// <summary>Who gets in, asked where visitors can see something.</summary>
internal static class AskAudience
{
    public static IEnumerable<Question> Of(Asking asking)
    {
        if (asking.Known.Decisions.Any(d => d.Kind == DecisionKind.Audience) || !asking.Blueprint.Permissions.Any(p => p.Role == Role.Visitor && p.Operations.Contains(Operation.Read)))
        {
            yield break;
        }

        yield return new Question
        {
            Id = "audience",
            Topic = Topic.Rules,
            Text = "Who may look around?",
            Why = "Open pages are found by search engines; closed ones keep things among you.",
            Suggestions =
            [
                new("everyone", "Everybody; an account is needed to take part", ["audience everyone"]),
                new("members", "Only people with an account", ["audience members"]),
                new("invited", "Only people whom we invite", ["audience invited"]),
            ],
            Several = false,
            Usual = ["everyone"],
        };
    }
}
