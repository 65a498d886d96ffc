using LeanVibe.Platform.Kernel;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LeanVibe.Platform.Identity.OAuth.Keys;

/// <summary>The keys are there before the first request, and another machine's rotation is seen within a minute.</summary>
public sealed partial class ServerKeyWatch(ServerKeys keys, TimeProvider time, ILogger<ServerKeyWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await keys.RefreshAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <remarks>While the database is away the known keys still serve.</remarks>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Rounds.RunAsync(Every, time, keys.RefreshAsync, LogNotRefreshed, stoppingToken);

    [LoggerMessage(LogLevel.Warning, "The authorisation server's keys could not be read anew.")]
    private partial void LogNotRefreshed(Exception failure);
}
