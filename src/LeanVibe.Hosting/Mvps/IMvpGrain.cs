namespace LeanVibe.Hosting.Mvps;

/// <summary>One product, alive: owns its process. The key is the slug.</summary>
public interface IMvpGrain : IGrainWithStringKey
{
    /// <summary>Starts it when it does not run and answers when it is healthy: its loopback port, or why it cannot.</summary>
    Task<WakeResult> WakeAsync();

    /// <summary>Points it to a release: starts that beside the old one, checks its health, then swaps. The old one stays when the new one is not healthy.</summary>
    Task<WakeResult> SwitchAsync(string release);

    /// <summary>Stops the process. <paramref name="mayWake"/>: the next request starts it again.</summary>
    Task StopAsync(bool mayWake);
}

/// <param name="Port">Zero when <paramref name="Problem"/> says why not.</param>
[GenerateSerializer, Immutable]
public sealed record WakeResult([property: Id(0)] int Port, [property: Id(1)] string Problem);
