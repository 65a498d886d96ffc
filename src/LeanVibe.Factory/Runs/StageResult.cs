namespace LeanVibe.Factory.Runs;

/// <summary>How a stage ended: with an output for the stages after it, with a failure, or waiting for a person.</summary>
internal abstract record StageResult
{
    /// <param name="Output">Kept in the checkpoint as JSON.</param>
    /// <param name="Summary">One short line for people.</param>
    public sealed record Done(object Output, string Summary) : StageResult
    {
        /// <summary>The work goes on now, but a resumed run does this stage again.</summary>
        public bool TriesAgainOnResume { get; init; }
    }

    public sealed record Failed(StageFailure Failure) : StageResult;

    public sealed record Waits(string For) : StageResult;
}
