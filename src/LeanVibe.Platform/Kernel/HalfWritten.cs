using Microsoft.Extensions.Hosting;

namespace LeanVibe.Platform.Kernel;

/// <summary>When the platform starts: what a kill left half written of its private files is removed.</summary>
internal sealed class HalfWritten(PlatformFolder folder, TimeProvider time) : IHostedService
{
    /// <summary>Nobody writes one of these files for so long.</summary>
    private static readonly TimeSpan Old = TimeSpan.FromMinutes(1);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var place in new[] { folder.Root, folder.Audit, folder.Receipts, folder.Mail })
        {
            PrivateFile.ClearUp(place, time.GetUtcNow() - Old);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
