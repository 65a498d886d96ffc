using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Assembling;
using LeanVibe.Elicitation.Conversation;
using LeanVibe.Elicitation.Facts;
using LeanVibe.Elicitation.Packs;
using LeanVibe.Elicitation.Settling;

namespace LeanVibe.Elicitation.Questions;

/// <summary>Chooses the question whose answers change the Blueprint most and whose topic is least known.</summary>
/// <remarks>
/// <code>
/// a contradiction? ─► that · a question taken back? ─► that again · nothing to build yet? ─► the idea
/// else: every question that is open ─► assemble the Blueprint under each of its suggestions ─► weigh the differences ─► add what its topic lacks
/// </code>
/// </remarks>
internal static class NextQuestion
{
    /// <summary>What counts how much: that a topic has not had its share of questions, how open the question is, what its suggestions would change.</summary>
    private const double Need = 1, Open = 0.6, Effect = 0.4;

    private const int TriedPerQuestion = 3;

    public static Question? Choose(Interview interview, Knowledge known, Asked? reopened)
    {
        if (known.Contradictions.Count > 0)
        {
            return AskContradiction.Of(known.Contradictions[0]);
        }

        if (interview.Blueprint is not { } blueprint)
        {
            return AskIdea.Of(known.Settled.Count(id => id.StartsWith("idea", StringComparison.Ordinal)));
        }

        var asking = new Asking(known, Assembler.Draw(Interviewer.Named(known), Library.Standard), blueprint);
        var open = QuestionList.Of(asking).Where(q => !known.Settled.Contains(q.Id)).ToList();
        return open.FirstOrDefault(q => q.Id == reopened?.Id)
            ?? Best(open, q => Wanted(q, interview), q => EffectOf(q, known, blueprint));
    }

    /// <summary>Assembling under every suggestion takes its time: only questions that could still be the best are tried.</summary>
    private static Question? Best(IEnumerable<Question> open, Func<Question, double> wanted, Func<Question, double> effect)
    {
        (Question? Question, double Worth) best = (null, double.NegativeInfinity);
        foreach (var (question, want) in open.Select(q => (Question: q, Want: wanted(q))).OrderByDescending(q => q.Want).ThenBy(q => q.Question.Id, StringComparer.Ordinal))
        {
            if (want + Effect <= best.Worth)
            {
                break;
            }

            var worth = want + Effect * effect(question);
            best = worth > best.Worth ? (question, worth) : best;
        }

        return best.Question;
    }

    /// <summary>What a question is worth before its suggestions are tried.</summary>
    private static double Wanted(Question question, Interview interview)
    {
        var knownShare = interview.Coverage.First(c => c.Topic == question.Topic).Share;
        var asked = interview.Turns.Count(t => t.Question?.Topic == question.Topic);
        var (weight, quota) = Plan(question.Topic);
        var need = Math.Max(0, 1 - asked / quota) * (1 - knownShare / 2);
        return weight * (Need * need + Open * question.Openness);
    }

    /// <summary>How much a topic weighs, and how many of the usual dozen questions it gets.</summary>
    private static (double Weight, double Quota) Plan(Topic topic) => topic switch
    {
        Topic.What => (1.2, 4),
        Topic.Data => (1, 2.5),
        Topic.Who => (1, 1),
        Topic.Rules => (0.8, 1.5),
        Topic.Money => (0.8, 1),
        Topic.Looks => (0.6, 1.5),
        _ => (0.5, 1),
    };

    /// <summary>0 to 1: how much the Blueprint differs under the suggestions, on average.</summary>
    private static double EffectOf(Question question, Knowledge known, Blueprint blueprint)
    {
        var meaning = question.Suggestions.Where(s => s.Means.Count > 0).Take(TriedPerQuestion).ToList();
        return meaning.Count == 0 ? 0 : meaning.Average(s => Difference.Between(blueprint, Under(s, known)));
    }

    private static Blueprint Under(Suggestion suggestion, Knowledge known) => Settler.Settle(
        Assembler.Assemble(Interviewer.Named(known).With(DecisionNotation.Facts(suggestion.Means, suggestion.Label, "tried", 0, FactSource.Founder)), Library.Standard),
        DecisionNotation.Add(known.Decisions, suggestion.Means));
}
