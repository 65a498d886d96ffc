using LeanVibe.Data.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace LeanVibe.Data.Sqlite;

/// <summary>The model on SQLite.</summary>
public sealed class SqlitePlatformDb : PlatformDb
{
    internal SqlitePlatformDb(DbContextOptions<SqlitePlatformDb> options, TenantAccess? access)
        : base(options, access)
    {
    }

    /// <summary>SQLite lets one writer in at a time and begins this transaction as a writer (BEGIN IMMEDIATE).</summary>
    internal override Task<IDbContextTransaction> BeginChangeAsync(string subject, CancellationToken cancellation) => Database.BeginTransactionAsync(cancellation);
}
