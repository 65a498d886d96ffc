using LeanVibe.Platform.Kernel;

namespace LeanVibe.Factory.Interviews;

/// <summary>Keeps interviews.</summary>
public interface IInterviewStore
{
    /// <summary>Adds it, or leaves the one that is there under the same id.</summary>
    Task AddAsync(StoredInterview interview, CancellationToken cancellation);

    Task<StoredInterview?> FindAsync(InterviewId id, CancellationToken cancellation);

    /// <summary>The interviews that changed last, first.</summary>
    Task<IReadOnlyList<StoredInterview>> ListAsync(int most, CancellationToken cancellation) => ListAsync(null, most, cancellation);

    /// <param name="after">Where the page before ended; null for the first.</param>
    Task<IReadOnlyList<StoredInterview>> ListAsync(ListPlace? after, int most, CancellationToken cancellation);

    /// <summary>Reads, changes and writes one interview; two changes come one after the other. Null when there is none.</summary>
    Task<StoredInterview?> ChangeAsync(InterviewId id, Func<StoredInterview, StoredInterview> change, CancellationToken cancellation);
}
