using LeanVibe.Data.Tenancy;

namespace LeanVibe.Data;

/// <summary>A kind of database under the platform.</summary>
internal interface IDatabase
{
    /// <param name="access">Null opens the shared rows alone.</param>
    /// <param name="acceptsPlain">See <see cref="PlatformDb.AcceptsPlain"/>.</param>
    PlatformDb Open(TenantAccess? access, bool acceptsPlain = false);

    /// <summary>Makes it ready before anything else starts.</summary>
    /// <exception cref="Platform.Persistence.DatabaseRefusedException">It must not be used as it is.</exception>
    Task StartAsync(CancellationToken cancellation);

    /// <summary>Brings its tables to this version and says what was done.</summary>
    /// <param name="owner">The connection string of the role that owns the tables; empty where there are no roles.</param>
    Task<IReadOnlyList<string>> MigrateAsync(string owner, CancellationToken cancellation);
}
