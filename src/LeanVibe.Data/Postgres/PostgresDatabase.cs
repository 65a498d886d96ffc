using LeanVibe.Data.Keys;
using LeanVibe.Data.Tenancy;
using LeanVibe.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql;

namespace LeanVibe.Data.Postgres;

/// <summary>A PostgreSQL server. The application's role owns nothing there; another role, the owner, makes the tables with <c>leanvibe migrate</c>.</summary>
internal sealed class PostgresDatabase(DatabaseAddress address) : IDatabase
{
    /// <summary>So many statements are kept prepared by each connection; the platform has fewer.</summary>
    private const int MostPrepared = 200;

    /// <summary>Nothing is prepared until the start has found that no pooler stands between.</summary>
    private DbContextOptions<PostgresPlatformDb> _options = GuardedOptionsOf(address.ConnectionString);

    public PlatformDb Open(TenantAccess? access, bool acceptsPlain = false) => new PostgresPlatformDb(_options, access) { AcceptsPlain = acceptsPlain };

    public async Task StartAsync(CancellationToken cancellation)
    {
        await using var db = Open(null);
        await StartCheck.ExecuteAsync(db, cancellation);
        if (await IsDirectAsync(db, cancellation))
        {
            _options = GuardedOptionsOf(PreparingOf(address.ConnectionString));
        }
    }

    public async Task<IReadOnlyList<string>> MigrateAsync(string owner, CancellationToken cancellation)
    {
        Owner.Check(owner, address.ConnectionString);
        await using var db = new PostgresPlatformDb(OptionsOf(owner).Options, null);
        var done = await Owner.MigrateAsync(db, address.ConnectionString, cancellation);
        await using var application = Open(null);
        await StartCheck.ExecuteAsync(application, cancellation);
        return done;
    }

    /// <summary>The server then plans a statement once for a connection and not at every call, which takes an eighth off the usual one.</summary>
    public static string PreparingOf(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        settings.MaxAutoPrepare = settings.MaxAutoPrepare > 0 ? settings.MaxAutoPrepare : MostPrepared;
        return settings.ConnectionString;
    }

    /// <summary>A pooler names itself, not the server's process; what is prepared by way of it may be missing at the next statement.</summary>
    private static async Task<bool> IsDirectAsync(PlatformDb db, CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        return await db.Database.SqlQuery<int>($"SELECT pg_backend_pid() AS \"Value\"").SingleAsync(cancellation) == ((NpgsqlConnection)db.Database.GetDbConnection()).ProcessID;
    }

    private static DbContextOptions<PostgresPlatformDb> GuardedOptionsOf(string connectionString) =>
        OptionsOf(connectionString).AddInterceptors(RowGuard.Instance, SealingInterceptor.Instance, TenantSetting.Instance).Options;

    private static DbContextOptionsBuilder<PostgresPlatformDb> OptionsOf(string connectionString) => new DbContextOptionsBuilder<PostgresPlatformDb>().UseNpgsql(connectionString).ReplaceService<IModificationCommandBatchFactory, ToldBatch.Factory>();
}
