using LeanVibe.Data;
using LeanVibe.Data.Keys;
using LeanVibe.Data.Postgres;
using LeanVibe.Data.Tenancy;
using LeanVibe.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Update;

namespace LeanVibe.Tenants;

/// <summary>The same model without the database's guard: what it would cost to have the query filter alone.</summary>
/// <param name="tells">Whether the server is told the tenant all the same, which shows the cost of that apart from the policies'.</param>
internal sealed class PlainDatabase(DatabaseAddress address, bool tells) : IDatabase
{
    private readonly DbContextOptions<PostgresPlatformDb> _options = Options(address.ConnectionString, tells);

    public PlatformDb Open(TenantAccess? access, bool acceptsPlain = false) => new PostgresPlatformDb(_options, access) { AcceptsPlain = acceptsPlain };

    public Task StartAsync(CancellationToken cancellation) => Task.CompletedTask;

    public Task<IReadOnlyList<string>> MigrateAsync(string owner, CancellationToken cancellation) => throw new NotSupportedException("It is a copy.");

    private static DbContextOptions<PostgresPlatformDb> Options(string connectionString, bool tells)
    {
        var options = new DbContextOptionsBuilder<PostgresPlatformDb>().UseNpgsql(PostgresDatabase.PreparingOf(connectionString)).AddInterceptors(RowGuard.Instance, SealingInterceptor.Instance);
        return (tells ? options.AddInterceptors(TenantSetting.Instance).ReplaceService<IModificationCommandBatchFactory, ToldBatch.Factory>() : options).Options;
    }
}
