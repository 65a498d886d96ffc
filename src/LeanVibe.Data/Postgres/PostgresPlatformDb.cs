using LeanVibe.Data.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace LeanVibe.Data.Postgres;

/// <summary>The model on PostgreSQL.</summary>
public sealed class PostgresPlatformDb : PlatformDb
{
    internal PostgresPlatformDb(DbContextOptions<PostgresPlatformDb> options, TenantAccess? access)
        : base(options, access)
    {
    }

    /// <summary>Kept by <see cref="TenantSetting"/>: the server knows the tenant for the rest of the transaction at work.</summary>
    internal bool TransactionIsTold { get; set; }

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
