using LeanVibe.Platform.Kernel;

namespace LeanVibe.Factory.Interviews;

/// <summary>An interview in a list.</summary>
public sealed record InterviewLine(string Id, string Title, DateTimeOffset ChangedAt, int Turns, string Run);

/// <summary>The interviews that changed last, first.</summary>
public sealed class ListInterviews(IInterviewStore store)
{
    private const int Most = 50;

    public Task<IReadOnlyList<InterviewLine>> ExecuteAsync(CancellationToken cancellation) => PageAsync(null, Most, cancellation);

    /// <param name="after">Where the page before ended.</param>
    public async Task<IReadOnlyList<InterviewLine>> PageAsync(ListPlace? after, int most, CancellationToken cancellation) =>
        [.. (await store.ListAsync(after, most, cancellation)).Select(i => new InterviewLine(i.Id.ToString(), i.Title, i.ChangedAt, i.Turns.Count, i.Run))];
}
