namespace LeanVibe.IntegrationTests.Databases;

/// <summary>A suite that is written once and holds on every database.</summary>
/// <param name="pooled">Through PgBouncer in transaction mode.</param>
public abstract class StoreSuite(PostgresServer? server, bool pooled = false) : IAsyncLifetime
{
    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal TestDatabase Database { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync() => Database = server is null ? await TestDatabase.SqliteAsync(Stop) : await TestDatabase.PostgresAsync(server, Stop, pooled);

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
