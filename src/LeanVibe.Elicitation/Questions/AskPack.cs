using LeanVibe.Elicitation.Assembling;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Questions;

/// <summary>What an analyst who knows this kind of product would ask, from the packs that fit.</summary>
internal static class AskPack
{
    public static IEnumerable<Question> Of(Asking asking) =>
        asking.Draft.Packs.SelectMany(p => p.Questions)
            .Where(q => !q.Unless.Any(u => Has(asking, u)) && q.If.All(i => Has(asking, i)))
            .Select(q => new Question
            {
                Id = q.Id,
                Topic = Enum.Parse<Topic>(q.Topic.ToString()),
                Text = Copy.Fill(asking.Draft, q.Ask),
                Why = Copy.Fill(asking.Draft, q.Why),
                Suggestions = [.. q.Answers.Select((a, i) => new Suggestion($"answer-{i + 1}", Copy.Fill(asking.Draft, a.Say), [.. a.Yields.Select(y => Copy.Fill(asking.Draft, y))]))],
                Several = false,
                Usual = q.Answers.Count > 0 ? ["answer-1"] : [],
                Openness = q.Answers.Count == 0 ? 0.5 : 0.2,
            });

    private static bool Has(Asking asking, string id) => id.Split(':') is ["role", var part]
        ? asking.Draft.Players.Any(p => p.Part == part)
        : asking.Has(id) || asking.Known.Facts.Pages.Any(p => p.Value == id) || asking.Known.Facts.Unwanted.Any(u => u.Value == id);
}
