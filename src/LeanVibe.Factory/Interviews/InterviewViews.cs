using LeanVibe.Blueprints.Serialization;
using LeanVibe.Elicitation.Conversation;
using LeanVibe.Elicitation.Feasibility;
using LeanVibe.Elicitation.Questions;

namespace LeanVibe.Factory.Interviews;

/// <summary>Plays a stored interview and says how it stands.</summary>
internal static class InterviewViews
{
    public static InterviewView Of(StoredInterview stored) => Of(stored, Interviewer.Play(stored.Turns));

    public static InterviewView Of(StoredInterview stored, Interview interview) => new()
    {
        Id = stored.Id.ToString(),
        Title = stored.Title,
        Version = stored.Version,
        ChangedAt = stored.ChangedAt,
        Reply = interview.Reply,
        Question = interview.Next is { } question ? Of(question) : null,
        Said = Said(interview),
        Coverage = interview.Coverage,
        Covered = interview.Covered,
        Answered = interview.Answered,
        Enough = interview.Enough,
        CanBuild = interview.CanBuild,
        BlueprintHash = interview.Blueprint is null ? "" : BlueprintJson.Hash(interview.Blueprint),
        Findings = interview.Findings,
        Feasibility = interview.Blueprint is null ? [] : Assessor.Assess(interview.Facts.Text, interview.Blueprint),
        Run = stored.Run,
        Blueprint = interview.Blueprint,
    };

    private static QuestionView Of(Question question) =>
        new(question.Id, question.Topic, question.Text, question.Why, question.Several, [.. question.Suggestions.Select(s => new ChoiceView(s.Id, s.Label))], question.Usual);

    private static List<SaidView> Said(Interview interview)
    {
        var standing = interview.Standing.ToHashSet();
        return [.. interview.Turns.Where(t => t.Kind != TurnKind.WentBack).Select(t => new SaidView(t.Kind, t.Question?.Text ?? "", [.. t.Chosen.Select(c => c.Label)], t.Text, !standing.Contains(t.Id)))];
    }
}
