namespace LeanVibe.Factory.Runs;

/// <summary>
/// A station of the pipeline. It may be killed anywhere and run again: what it does is decided by its input alone, and doing it twice
/// leaves what doing it once leaves.
/// </summary>
internal interface IStage
{
    /// <summary>Kebab-case; kept in checkpoints.</summary>
    string Id { get; }

    /// <summary>What a person reads, for example "Build server and web".</summary>
    string Title { get; }

    /// <summary>Everything that its outcome depends on; the same input again means that its checkpoint counts.</summary>
    Task<string> InputOfAsync(StageContext context, CancellationToken cancellation);

    Task<StageResult> RunAsync(StageContext context, CancellationToken cancellation);
}
