namespace HarvestTable.Features.Enquiries;

/// <summary>How enquiries move from state to state, who may move them, and what else happens then.</summary>
internal static class EnquiryLifecycle
{
    public static IReadOnlyList<RowTransition> Transitions { get; } =
    [
        new("answer", "Mark answered")
        {
            From = ["new"],
            To = "answered",
            Effects = AnswerAsync,
        },
    ];

    private static async Task AnswerAsync(EffectScope act)
    {
        await act.RunAsync($"update enquiries set updated_at = {act.Now}, handler_id = {act.Caller.Id} where id = {act.Id}");
    }
}
