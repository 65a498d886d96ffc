namespace LeanVibe.Factory.Previews;

/// <summary>One preview for all who only look: it starts when the first of them asks, and goes when it is disposed.</summary>
internal sealed class SharedPreview(PreviewHost previews, string slug, string package, string purpose) : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private Task<(Preview? Preview, string Problem)>? _started;

    public Task<(Preview? Preview, string Problem)> StartAsync(CancellationToken cancellation)
    {
        lock (_lock)
        {
            return _started ??= previews.StartAsync(slug, package, purpose, cancellation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_started is null)
        {
            return;
        }

        // One that did not start has ended itself and said so to whoever asked.
        await ((Task)_started).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_started.IsCompletedSuccessfully && (await _started).Preview is { } preview)
        {
            await preview.DisposeAsync();
        }
    }
}
