namespace LeanVibe.Factory.Runs;

/// <summary>
/// Work that a later stage began as soon as what it needs was there, so that no processor idles. The stage takes it when its turn comes;
/// after a resume there is none, and the stage does the work itself. What nobody takes is given up with the run.
/// </summary>
internal sealed class WorkAhead(CancellationToken stop) : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = CancellationTokenSource.CreateLinkedTokenSource(stop);
    private readonly Dictionary<string, Task> _begun = [];

    public void Begin<T>(string name, Func<CancellationToken, Task<T>> work) => _begun[name] = Task.Run(() => work(_end.Token), CancellationToken.None);

    /// <returns>Null when it was not begun, or was taken already.</returns>
    public Task<T>? Take<T>(string name) => _begun.Remove(name, out var work) ? (Task<T>)work : null;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await Task.WhenAll(_begun.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _end.Dispose();
    }
}
