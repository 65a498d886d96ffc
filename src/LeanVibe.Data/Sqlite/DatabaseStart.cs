using LeanVibe.Platform.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace LeanVibe.Data.Sqlite;

/// <summary>Brings the embedded database to this version before anything else starts. Its log is written ahead (WAL): readers never wait.</summary>
internal sealed class DatabaseStart(IDbContextFactory<PlatformDb> factory, PlatformFolder folder) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        folder.Create();
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
