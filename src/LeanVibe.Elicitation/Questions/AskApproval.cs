using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Questions;

/// <summary>Whether somebody looks at what others enter before it counts.</summary>
internal static class AskApproval
{
    public static IEnumerable<Question> Of(Asking asking)
    {
        foreach (var kept in asking.Main.Where(k => k.Thing.Access is Access.Community or Access.Catalogue or Access.Request && asking.Blueprint.Permissions.Any(p => p.Entity == k.Id && p.Role != Blueprints.Role.Visitor && p.Operations.Contains(Blueprints.Operation.Create))).Take(1))
        {
            var approvers = asking.Blueprint.Roles.Where(r => r.Administers || asking.Draft.Players.Any(p => p.Role.Id == r.Id && p.Part is "staff" or "provider"))
                .Select(r => new Suggestion(r.Id, Nouns.Plural(r.Name), [$"approve {kept.Lower}: {r.Name.ToLowerInvariant()}"]));
            yield return new Question
            {
                Id = "approval." + kept.Id,
                Topic = Topic.Rules,
                Text = $"Does somebody check {Nouns.WithArticle(kept.Lower)} before it counts?",
                Why = "A check keeps bad entries out, and makes good ones wait.",
                Suggestions = [new("nobody", "No, it counts at once", []), .. approvers],
                Several = false,
                Usual = ["nobody"],
                Openness = 0.2,
            };
        }
    }
}
