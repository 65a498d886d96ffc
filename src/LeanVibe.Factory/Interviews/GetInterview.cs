using LeanVibe.Platform.Kernel;

namespace LeanVibe.Factory.Interviews;

/// <summary>One interview as it stands; it may be resumed anywhere.</summary>
public sealed class GetInterview(IInterviewStore store)
{
    public async Task<Result<InterviewView>> ExecuteAsync(InterviewId id, CancellationToken cancellation) =>
        await store.FindAsync(id, cancellation) is { } stored ? InterviewViews.Of(stored) : InterviewErrors.Unknown(id.ToString());
}
