using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Quotas;

namespace LeanVibe.Factory.Runs;

/// <summary>Gives runs their places within a tenant's quotas; the Data project has it. Counting and taking are one step.</summary>
public interface IBuildLedger
{
    /// <summary>Adds a new run, or says which limit it would pass.</summary>
    /// <returns>How the quotas stand with it.</returns>
    Task<Result<IReadOnlyList<QuotaState>>> BeginAsync(Run run, QuotaLimits limits, CancellationToken cancellation);

    /// <summary>Lets a run that stands still go on; one that works already keeps its place.</summary>
    /// <returns>How the quotas stand with it.</returns>
    Task<Result<IReadOnlyList<QuotaState>>> TakeAsync(RunId run, QuotaLimits limits, CancellationToken cancellation);
}
