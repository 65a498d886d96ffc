namespace LeanVibe.Elicitation.Questions;

/// <summary>Everything that may be asked of a product that begins to take shape; which comes next is decided by weighing, not by this order.</summary>
internal static class QuestionList
{
    private static readonly Func<Asking, IEnumerable<Question>>[] Sources =
    [
        AskWho.Of,
        AskThings.Of,
        AskDeeds.Of,
        AskAbilities.Of,
        AskFields.Of,
        AskStages.Of,
        AskApproval.Of,
        AskAudience.Of,
        AskMoney.Of,
        AskPages.Of,
        AskLooks.Of,
        AskMeasures.Of,
        AskLimits.Of,
        AskPack.Of,
    ];

    public static IEnumerable<Question> Of(Asking asking) => Sources.SelectMany(source => source(asking)).DistinctBy(q => q.Id);
}
