using LeanVibe.Platform.Kernel;

namespace LeanVibe.Factory.Runs;

/// <summary>Where runs are kept; the Data project has it.</summary>
public interface IRunStore
{
    Task AddAsync(Run run, CancellationToken cancellation);

    Task<Run?> FindAsync(RunId id, CancellationToken cancellation);

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<Run>> ListAsync(int most, CancellationToken cancellation) => ListAsync(null, most, cancellation);

    /// <param name="after">Where the page before ended; null for the newest.</param>
    Task<IReadOnlyList<Run>> ListAsync(ListPlace? after, int most, CancellationToken cancellation);

    /// <summary>Replaces the run by what <paramref name="change"/> makes of it, in one transaction.</summary>
    Task<Run> ChangeAsync(RunId id, Func<Run, Run> change, CancellationToken cancellation);

    Task<IReadOnlyList<Checkpoint>> CheckpointsAsync(RunId id, CancellationToken cancellation);

    /// <summary>A later checkpoint of the same stage replaces the earlier.</summary>
    Task SaveCheckpointAsync(Checkpoint checkpoint, CancellationToken cancellation);

    /// <summary>Adds a line to the log and gives it its number.</summary>
    Task<RunEvent> AppendAsync(RunEvent line, CancellationToken cancellation);

    /// <summary>Lines after a number, oldest first.</summary>
    Task<IReadOnlyList<RunEvent>> EventsAsync(RunId id, long after, int most, CancellationToken cancellation);

    Task SaveGatesAsync(RunId id, IReadOnlyList<Verdicts.GateResult> results, CancellationToken cancellation);

    Task<IReadOnlyList<Verdicts.GateResult>> GatesAsync(RunId id, CancellationToken cancellation);
}
