using LeanVibe.Elicitation.Conversation;

namespace LeanVibe.Evals;

/// <summary>One interview with a simulated founder, and what it uncovered.</summary>
internal sealed record Talk(KnownBrief Brief, IReadOnlyList<Item> AtFirst, IReadOnlyList<Item> AtLast, int Questions, IReadOnlyList<string> Asked, TimeSpan Slowest)
{
    public double Share => Brief.Items.Count == 0 ? 1 : (double)AtLast.Count / Brief.Items.Count;

    public static Talk With(KnownBrief brief, int mostQuestions)
    {
        var founder = new Founder(brief);
        var slowest = TimeSpan.Zero;
        Interview Timed(Func<Interview> turn)
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            var after = turn();
            slowest = watch.Elapsed > slowest ? watch.Elapsed : slowest;
            return after;
        }

        var interview = Timed(() => Interviewer.Say(Interviewer.Play([]), "t0", brief.FirstSentence));
        var atFirst = Represented(brief, interview);
        var asked = new List<string>();
        while (asked.Count < mostQuestions && interview.Next is { } question)
        {
            asked.Add(question.Id);
            var (text, chosen) = founder.Answer(question);
            interview = Timed(() => Interviewer.Answer(interview, $"t{asked.Count}", text, chosen));
        }

        return new Talk(brief, atFirst, Represented(brief, interview), asked.Count, asked, slowest);
    }

    private static List<Item> Represented(KnownBrief brief, Interview interview) =>
        [.. brief.Items.Where(i => Uncovered.Is(i, brief, interview.Blueprint))];
}
