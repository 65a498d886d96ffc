using Orleans.Concurrency;

namespace LeanVibe.Factory.Runs;

/// <summary>One run, alive: takes its place in line and works its way through the pipeline. The key is the run's id; its state is in the run store.</summary>
public interface IRunGrain : IGrainWithGuidKey
{
    /// <summary>Queues the run, or goes on with one that stopped. One that works already goes on undisturbed.</summary>
    Task StartAsync();

    /// <summary>Stops the work and everything it started.</summary>
    [AlwaysInterleave]
    Task CancelAsync();

    /// <summary>Completes when the run stands still: over, or waiting for a person.</summary>
    [AlwaysInterleave]
    Task SettledAsync();
}
