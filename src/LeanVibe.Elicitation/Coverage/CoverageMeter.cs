using LeanVibe.Elicitation.Conversation;
using LeanVibe.Elicitation.Facts;
using LeanVibe.Elicitation.Questions;
using LeanVibe.Elicitation.Settling;

namespace LeanVibe.Elicitation.Coverage;

/// <summary>Says of each topic how far it is known: by what the founder said, chose, left to us, or passed over.</summary>
internal static class CoverageMeter
{
    /// <summary>What one turn adds to its topic: an answer more than a delegation, a delegation more than a skip.</summary>
    private const double Answer = 0.3, Delegation = 0.25, Skip = 0.15;

    /// <summary>Words alone never tell all of a topic: something is always left that nobody thought of saying.</summary>
    private const double MostFromWords = 0.7;

    public static IReadOnlyList<TopicCover> Of(Knowledge known, IEnumerable<Turn> turns)
    {
        var asked = turns.Where(t => t.Question is not null).ToLookup(t => t.Question!.Topic);
        return [.. Enum.GetValues<Topic>().Select(topic => Of(topic, known, [.. asked[topic]]))];
    }

    private static TopicCover Of(Topic topic, Knowledge known, List<Turn> turns)
    {
        var (share, because) = FromWords(topic, known);
        var answered = turns.Sum(t => t.Kind switch { TurnKind.Answered => Answer, TurnKind.Delegated => Delegation, _ => Skip });
        var reasons = new[] { because, turns.Count == 0 ? "" : turns.Count == 1 ? "one question" : $"{turns.Count} questions" }.Where(r => r.Length > 0);
        return new TopicCover(topic, Math.Min(1, Math.Round(share + answered, 2)), string.Join(", ", reasons) is { Length: > 0 } all ? all : "nothing yet");
    }

    private static (double Share, string Because) FromWords(Topic topic, Knowledge known)
    {
        var facts = known.Facts;
        return topic switch
        {
            Topic.Who => Count(facts.Personas.Count(p => p.Value.Part is not "visitor"), 0.35, "kind of people", "kinds of people"),
            Topic.What => Count(facts.Mentions.Count + facts.Capabilities.Count, 0.08, "thing to keep or do", "things to keep or do"),
            Topic.Rules => Count(facts.Limits.Count + facts.Lives.Count + known.Decisions.Count(d => d.Kind is DecisionKind.Approve or DecisionKind.Audience), 0.4, "rule", "rules"),
            Topic.Money => Count(Given(facts.FeePercent) + Given(facts.Currency) + facts.Capabilities.Count(c => c.Value is "cart" or "card-payment" or "invoices") + facts.Unwanted.Count(u => u.Value is "payment" or "fee" or "money"), 0.4, "word on money", "words on money"),
            Topic.Data => Count(facts.Attributes.Count + facts.Relations.Count(r => r.Confidence >= 0.7), 0.12, "detail", "details"),
            Topic.Looks => Count(Given(facts.Name) + Given(facts.Background) + Given(facts.Primary) + known.Decisions.Count(d => d.Kind == DecisionKind.Character), 0.35, "choice", "choices"),
            Topic.Measures => Count(known.Decisions.Count(d => d.Kind == DecisionKind.Measure), 0.5, "number", "numbers"),
            _ => Count(facts.Qualities.Count + facts.Unwanted.Count + known.Decisions.Count(d => d.Kind == DecisionKind.Language), 0.3, "limit", "limits"),
        };
    }

    private static (double Share, string Because) Count(int count, double each, string one, string many) =>
        (Math.Min(MostFromWords, count * each), count == 0 ? "" : count == 1 ? "one " + one : $"{count} {many}");

    private static int Given<T>(Fact<T>? fact) => fact is null ? 0 : 1;
}
