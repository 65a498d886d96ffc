using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace LeanVibe.Data.Postgres;

/// <summary>The model on PostgreSQL.</summary>
public sealed class PostgresPlatformDb(DbContextOptions<PostgresPlatformDb> options) : PlatformDb(options)
{
    /// <summary>A lock on the subject, which goes with the transaction, also through a pooler.</summary>
    internal override async Task<IDbContextTransaction> BeginChangeAsync(string subject, CancellationToken cancellation)
    {
        var transaction = await Database.BeginTransactionAsync(cancellation);
        try
        {
            await Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({subject}, 0))", cancellation);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }
}
