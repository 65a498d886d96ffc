using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Rules;
using LeanVibe.Elicitation.Assembling;
using LeanVibe.Elicitation.Coverage;
using LeanVibe.Elicitation.Facts;
using LeanVibe.Elicitation.Packs;
using LeanVibe.Elicitation.Questions;
using LeanVibe.Elicitation.Settling;

namespace LeanVibe.Elicitation.Conversation;

/// <summary>Leads an interview. Pure: the same turns give the same facts, the same Blueprint and the same next question.</summary>
/// <remarks>
/// <code>
/// turns ─► those that stand ─► facts and decisions ─► assemble ─► settle ─► Blueprint ─► coverage ─► next question
/// </code>
/// </remarks>
public static class Interviewer
{
    /// <summary>What the turns add up to.</summary>
    public static Interview Play(IReadOnlyList<Turn> turns)
    {
        turns = [.. turns.DistinctBy(t => t.Id)];
        var (standing, reopened) = Standing.Of(turns);
        var (known, before) = (new Knowledge(), new Knowledge());
        foreach (var (turn, number) in standing)
        {
            (known, before) = (Gathering.Add(known, turn, number), known);
        }

        var blueprint = Build(known);
        var findings = blueprint is null ? known.Findings : [.. known.Findings.Where(f => f.Severity != Severity.Error), .. BlueprintRules.Check(blueprint)];
        var interview = new Interview
        {
            Turns = turns,
            Standing = [.. standing.Select(s => s.Turn.Id)],
            Facts = known.Facts,
            Decisions = known.Decisions,
            Blueprint = blueprint,
            Findings = findings,
            Contradictions = known.Contradictions,
            Answered = standing.Count(s => s.Turn.Question is not null),
        };
        interview = interview with { Coverage = CoverageMeter.Of(known, standing.Select(s => s.Turn)) };
        interview = interview with { Next = NextQuestion.Choose(interview, known, reopened) };
        return interview with { Reply = Replies.To(interview, known, before) };
    }

    /// <summary>Words that answer no question: the idea, or a change at any time.</summary>
    public static Interview Say(Interview interview, string turnId, string text) =>
        Take(interview, new Turn { Id = turnId, Kind = TurnKind.Said, Text = text });

    /// <summary>Words, chosen suggestions (by id), or both, for the question that is open.</summary>
    public static Interview Answer(Interview interview, string turnId, string text, params IReadOnlyList<string> chosen)
    {
        var question = interview.Next;
        if (question is not null && chosen.Count == 0 && Unsure.Says(text))
        {
            return Delegate(interview, turnId, question, text);
        }

        return question is null
            ? Say(interview, turnId, text)
            : Take(interview, new Turn { Id = turnId, Kind = TurnKind.Answered, Question = question.Asked, Text = text, Chosen = [.. question.Suggestions.Where(s => chosen.Contains(s.Id))] });
    }

    public static Interview Skip(Interview interview, string turnId) =>
        interview.Next is not { } question ? interview : Take(interview, new Turn { Id = turnId, Kind = TurnKind.Skipped, Question = question.Asked });

    /// <summary>Leaves the open question to us: what is usual in such a product holds.</summary>
    public static Interview DecideForMe(Interview interview, string turnId) =>
        interview.Next is not { } question ? interview : Delegate(interview, turnId, question, "");

    /// <summary>Takes back the last turn that still stands; its question is asked again.</summary>
    public static Interview Back(Interview interview, string turnId) =>
        Take(interview, new Turn { Id = turnId, Kind = TurnKind.WentBack });

    /// <summary>A change in words at any time; the same as <see cref="Say"/>, by the name a founder gives it.</summary>
    public static Interview Change(Interview interview, string turnId, string text) => Say(interview, turnId, text);

    /// <summary>The interview with what a model claims to have read in its last turn.</summary>
    public static Interview WithReading(Interview interview, IReadOnlyList<Models.ModelFact> read) =>
        read.Count == 0 || interview.Turns.Count == 0 ? interview : Play([.. interview.Turns.SkipLast(1), interview.Turns[^1] with { Read = read }]);

    private static Interview Delegate(Interview interview, string turnId, Question question, string text) =>
        Take(interview, new Turn { Id = turnId, Kind = TurnKind.Delegated, Question = question.Asked, Text = text, Chosen = [.. question.Suggestions.Where(s => question.Usual.Contains(s.Id))] });

    private static Interview Take(Interview interview, Turn turn) =>
        interview.Turns.Any(t => t.Id == turn.Id) ? interview : Play([.. interview.Turns, turn]);

    /// <summary>Null while there is nothing to build.</summary>
    internal static Blueprint? Build(Knowledge known) =>
        known.Facts.Mentions.Count == 0 && known.Facts.Capabilities.Count == 0 && Briefs.Judging.JudgeFacts(known.Facts).Any(f => f.Severity == Severity.Error)
            ? null
            : Settler.Settle(Assembler.Finish(Assembler.Draw(Named(known), Library.Standard, known.Kind)), known.Decisions);

    /// <summary>An invented name stays what it was when there first was something to build, whatever is said later. Of a wall of text the beginning says what kind of product it is.</summary>
    internal static FactSet Named(Knowledge known) =>
        known.Facts.Text.Length > Briefs.Cleaning.Longest ? Named(known with { Facts = known.Facts with { Text = known.Facts.Text[..Briefs.Cleaning.Longest] } })
        : known.Facts.Name is null && known.InventedName.Length > 0
            ? known.Facts with { Name = new Fact<string>(known.InventedName, "", 0, "invented", 0.5) { Source = FactSource.Pack } }
            : known.Facts;
}
