using Microsoft.Extensions.Hosting;

namespace LeanVibe.Data;

/// <summary>The database is ready, or refused, before anything else starts.</summary>
internal sealed class DatabaseStart(IDatabase database) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => database.StartAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
