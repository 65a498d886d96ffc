using LeanVibe.Data.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace LeanVibe.Data.Postgres;

/// <summary>The model on PostgreSQL.</summary>
public sealed class PostgresPlatformDb : PlatformDb
{
    /// <summary>Every save is a transaction, at whose beginning the tenant is told to the server.</summary>
    internal PostgresPlatformDb(DbContextOptions<PostgresPlatformDb> options, TenantAccess? access)
        : base(options, access) => Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;

    /// <summary>A lock on the subject, which goes with the transaction, also through a pooler.</summary>
    internal override async Task<IDbContextTransaction> BeginChangeAsync(string subject, CancellationToken cancellation)
    {
        var transaction = await Database.BeginTransactionAsync(cancellation);
        try
        {
            var lockName = $"{Access?.Tenant}/{subject}";
            await Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({lockName}, 0))", cancellation);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }
}
