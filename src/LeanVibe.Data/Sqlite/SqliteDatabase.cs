using LeanVibe.Data.Keys;
using LeanVibe.Data.Tenancy;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Sqlite;

/// <summary>The embedded database: a file in the platform's folder, brought to this version at every start.</summary>
internal sealed class SqliteDatabase(DatabaseAddress address, PlatformFolder folder) : IDatabase
{
    private readonly DbContextOptions<SqlitePlatformDb> _guarded = Options(address).AddInterceptors(RowGuard.Instance, SealingInterceptor.Instance, StatementGuard.Instance).Options;
    private readonly DbContextOptions<SqlitePlatformDb> _bare = Options(address).Options;

    public PlatformDb Open(TenantAccess? access, bool acceptsPlain = false) => new SqlitePlatformDb(_guarded, access) { AcceptsPlain = acceptsPlain };

    public Task StartAsync(CancellationToken cancellation) => MigrateAsync("", cancellation);

    /// <summary>The log is written ahead (WAL), so that readers never wait.</summary>
    public async Task<IReadOnlyList<string>> MigrateAsync(string owner, CancellationToken cancellation)
    {
        folder.Create();
        await using var db = new SqlitePlatformDb(_bare, null);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellation)).ToList();
        await db.Database.MigrateAsync(cancellation);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", cancellation);
        return pending;
    }

    private static DbContextOptionsBuilder<SqlitePlatformDb> Options(DatabaseAddress address) => new DbContextOptionsBuilder<SqlitePlatformDb>().UseSqlite(address.ConnectionString);
}
