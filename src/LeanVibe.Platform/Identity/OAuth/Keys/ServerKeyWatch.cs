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

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await TryAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The platform ends.
        }
    }

    private async Task TryAsync(CancellationToken cancellation)
    {
        try
        {
            await keys.RefreshAsync(cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The database is away for a moment: the known keys still serve.
            LogNotRefreshed(failure);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The authorisation server's keys could not be read anew.")]
    private partial void LogNotRefreshed(Exception failure);
}
