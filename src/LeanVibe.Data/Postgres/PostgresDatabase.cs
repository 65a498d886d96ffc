using LeanVibe.Data.Keys;
using LeanVibe.Data.Tenancy;
using LeanVibe.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Postgres;

/// <summary>A PostgreSQL server. The application's role owns nothing there; another role, the owner, makes the tables with <c>leanvibe migrate</c>.</summary>
internal sealed class PostgresDatabase(DatabaseAddress address) : IDatabase
{
    private readonly DbContextOptions<PostgresPlatformDb> _options =
        OptionsOf(address.ConnectionString).AddInterceptors(RowGuard.Instance, SealingInterceptor.Instance, TenantSetting.Instance).Options;

    public PlatformDb Open(TenantAccess? access, bool acceptsPlain = false) => new PostgresPlatformDb(_options, access) { AcceptsPlain = acceptsPlain };

    public async Task StartAsync(CancellationToken cancellation)
    {
        await using var db = Open(null);
        await StartCheck.ExecuteAsync(db, cancellation);
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

    private static DbContextOptionsBuilder<PostgresPlatformDb> OptionsOf(string connectionString) => new DbContextOptionsBuilder<PostgresPlatformDb>().UseNpgsql(connectionString);
}
