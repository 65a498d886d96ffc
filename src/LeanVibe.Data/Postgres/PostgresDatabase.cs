using LeanVibe.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Postgres;

/// <summary>A PostgreSQL server. The application's role owns nothing there; another role, the owner, makes the tables with <c>leanvibe migrate</c>.</summary>
internal sealed class PostgresDatabase(DatabaseAddress address) : IDatabase
{
    private readonly DbContextOptions<PostgresPlatformDb> _options = OptionsOf(address.ConnectionString);

    public PlatformDb Open() => new PostgresPlatformDb(_options);

    public async Task StartAsync(CancellationToken cancellation)
    {
        await using var db = Open();
        await StartCheck.ExecuteAsync(db, cancellation);
    }

    public async Task<IReadOnlyList<string>> MigrateAsync(string owner, CancellationToken cancellation)
    {
        Owner.Check(owner, address.ConnectionString);
        await using var db = new PostgresPlatformDb(OptionsOf(owner));
        var done = await Owner.MigrateAsync(db, address.ConnectionString, cancellation);
        await using var application = Open();
        await StartCheck.ExecuteAsync(application, cancellation);
        return done;
    }

    private static DbContextOptions<PostgresPlatformDb> OptionsOf(string connectionString) => new DbContextOptionsBuilder<PostgresPlatformDb>().UseNpgsql(connectionString).Options;
}
