namespace LeanVibe.Platform.Tenancy.Lifecycle;

/// <summary>Hears of every move and erasure that broke off in this process (the database went away, the caller did not wait), so that the caretaker takes it up soon.</summary>
public sealed class BrokenOff
{
    private volatile TaskCompletionSource _told = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Over when something broke off since the last <see cref="Listen"/>.</summary>
    public Task Told => _told.Task;

    public void Listen() => _told = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async Task<T> WatchAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch
        {
            _told.TrySetResult();
            throw;
        }
    }
}
