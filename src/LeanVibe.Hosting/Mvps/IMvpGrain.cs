namespace LeanVibe.Hosting.Mvps;

/// <summary>One product, alive: owns its process. The key is the slug.</summary>
public interface IMvpGrain : IGrainWithStringKey
{
    /// <summary>A slow machine may take long to start a product; it is asked for its health for a minute.</summary>
    private const string Patience = "00:03:00";

    /// <summary>Starts it when it does not run and answers when it is healthy: its loopback port, or why it cannot.</summary>
    [ResponseTimeout(Patience)]
    Task<WakeResult> WakeAsync();

    /// <summary>Points it to a release: starts that beside the old one, checks its health, then swaps. The old one stays when the new one is not healthy.</summary>
    [ResponseTimeout(Patience)]
    Task<WakeResult> SwitchAsync(string release);

    /// <summary>Puts another build of the version that it serves in its place. A product that does not run is only tried, and does not run afterwards.</summary>
    /// <returns>Why it was not done, or empty.</returns>
    [ResponseTimeout(Patience)]
    Task<string> UpgradeAsync(string release);

    /// <summary>Stops the process. <paramref name="mayWake"/>: the next request starts it again.</summary>
    Task StopAsync(bool mayWake);

    /// <summary>Stops the process of a product that is not active, or whose owner is not; it wakes again when it is restored.</summary>
    Task RestAsync();

    /// <summary>Copies its data as of one moment: the process sleeps meanwhile, and whoever asks for it waits. Links are left out.</summary>
    [ResponseTimeout(Patience)]
    Task CopyDataAsync(string to);
}

/// <param name="Port">Zero when <paramref name="Problem"/> says why not.</param>
[GenerateSerializer, Immutable]
public sealed record WakeResult([property: Id(0)] int Port, [property: Id(1)] string Problem);
