using LeanVibe.Platform.Kernel;

namespace LeanVibe.Cli.Platforms;

/// <summary>Opens a session for a piece of work and closes it again, whatever happens.</summary>
internal static class Sessions
{
    public static async Task<int> UseAsync(PlatformOptions options, Func<PlatformSession, Task<int>> work, CancellationToken cancellation, bool here = false)
    {
        var session = await PlatformSession.OpenAsync(options, here, cancellation);
        try
        {
            return await work(session);
        }
        finally
        {
            await session.CloseAsync(cancellation.IsCancellationRequested);
        }
    }

    /// <summary>Keeps this process's platform serving until Ctrl-C; a platform elsewhere serves by itself.</summary>
    public static async Task ServeAsync(PlatformSession session, CancellationToken cancellation)
    {
        if (session.IsOwn)
        {
            await Task.Delay(Timeout.Infinite, cancellation).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }
}
