namespace LeanVibe.Factory.Runs;

/// <summary>
/// Decides whether a stage that failed is tried again. The same failure twice in a row would only fail a third time: it stops and says so.
/// </summary>
internal sealed class LoopBreaker
{
    private const int MostTries = 4;
    private string _last = "";
    private int _tries;

    public bool TriesAgain(StageFailure failure)
    {
        _tries++;
        var again = failure.MayPass && failure.Fingerprint != _last && _tries < MostTries;
        _last = failure.Fingerprint;
        return again;
    }

    /// <summary>The failure as a person should read it, after the last try.</summary>
    public StageFailure Explain(StageFailure failure) => _tries == 1
        ? failure
        : failure with { Message = $"{failure.Message} It was tried {_tries} times and stopped, because the same thing went wrong again." };
}
