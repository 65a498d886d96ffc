using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Sqlite;

/// <summary>The embedded database: a file in the platform's folder, brought to this version at every start.</summary>
internal sealed class SqliteDatabase(DatabaseAddress address, PlatformFolder folder) : IDatabase
{
    private readonly DbContextOptions<SqlitePlatformDb> _options = new DbContextOptionsBuilder<SqlitePlatformDb>().UseSqlite(address.ConnectionString).Options;

    public PlatformDb Open() => new SqlitePlatformDb(_options);

    public Task StartAsync(CancellationToken cancellation) => MigrateAsync("", cancellation);

    /// <summary>The log is written ahead (WAL), so that readers never wait.</summary>
    public async Task<IReadOnlyList<string>> MigrateAsync(string owner, CancellationToken cancellation)
    {
        folder.Create();
        await using var db = Open();
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellation)).ToList();
        await db.Database.MigrateAsync(cancellation);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", cancellation);
        return pending;
    }
}
