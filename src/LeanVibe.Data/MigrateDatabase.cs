namespace LeanVibe.Data;

/// <summary>Makes or updates the tables of whichever database is configured; doing it twice does nothing more.</summary>
public sealed class MigrateDatabase
{
    private readonly IDatabase _database;

    internal MigrateDatabase(IDatabase database) => _database = database;

    /// <summary>Makes sure that the database may be used as it is.</summary>
    public Task CheckAsync(CancellationToken cancellation) => _database.StartAsync(cancellation);

    /// <param name="owner">The connection string of the tables' owner; only PostgreSQL needs one.</param>
    /// <returns>What was done, empty when everything was up to date.</returns>
    public Task<IReadOnlyList<string>> ExecuteAsync(string owner, CancellationToken cancellation) => _database.MigrateAsync(owner, cancellation);
}
