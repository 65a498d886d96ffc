using LeanVibe.Data;
using LeanVibe.Data.Keys;
using LeanVibe.Data.Tenancy;
using LeanVibe.IntegrationTests.Databases;
using LeanVibe.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LeanVibe.IntegrationTests.Isolation;

/// <summary>On PostgreSQL the server itself keeps tenants apart, with every guard of the program taken away.</summary>
public sealed class PostgresPolicyTests(PostgresServer server) : IsolationSuite(server)
{
    private readonly PostgresServer _server = server;

    [Fact]
    public async Task The_suite_runs_as_an_ordinary_role()
    {
        await using var connection = await ConnectAsync();
        Assert.Equal("f/f", await ScalarAsync(connection, "SELECT (CASE WHEN rolsuper THEN 't' ELSE 'f' END) || '/' || (CASE WHEN rolbypassrls THEN 't' ELSE 'f' END) FROM pg_roles WHERE rolname = current_user"));
    }

    [Fact]
    public async Task Without_a_tenant_no_row_passes_and_none_can_be_written()
    {
        await using var connection = await ConnectAsync();
        foreach (var table in Tables())
        {
            Assert.Equal(0L, await ScalarAsync(connection, $"SELECT count(*) FROM \"{table}\""));
            Assert.Equal(0, await ChangeAsync(connection, $"UPDATE \"{table}\" SET \"Tenant\" = \"Tenant\"", table == "AuditEntries"));
            Assert.Equal(0, await ChangeAsync(connection, $"DELETE FROM \"{table}\"", table == "AuditEntries"));
        }

        var refused = await Assert.ThrowsAsync<PostgresException>(() => ScalarAsync(connection, InsertOf(A.ToString())));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task A_statement_that_forgets_the_tenant_meets_its_own_rows_alone()
    {
        await using var connection = await ConnectAsync();
        await using var transaction = await connection.BeginTransactionAsync(Stop);
        await ScalarAsync(connection, $"SELECT set_config('app.tenant_id', '{A}', true)");
        var seen = new HashSet<object?>();
        foreach (var table in Tables())
        {
            seen.Add(await ScalarAsync(connection, $"SELECT string_agg(DISTINCT \"Tenant\"::text, ',') FROM \"{table}\""));
        }

        Assert.Equal([A.ToString()], seen.Where(tenants => tenants is not DBNull));

        Assert.Equal(1, await ChangeAsync(connection, "UPDATE \"Mvps\" SET \"Port\" = 7"));
        var refused = await Assert.ThrowsAsync<PostgresException>(() => ScalarAsync(connection, InsertOf(B.ToString())));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task A_row_cannot_be_moved_to_another_tenant()
    {
        await using var connection = await ConnectAsync();
        await using var transaction = await connection.BeginTransactionAsync(Stop);
        await ScalarAsync(connection, $"SELECT set_config('app.tenant_id', '{A}', true)");
        var refused = await Assert.ThrowsAsync<PostgresException>(() => ChangeAsync(connection, $"UPDATE \"Mvps\" SET \"Tenant\" = '{B}'"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task The_tenant_goes_with_its_transaction_and_leaves_the_connection_clean()
    {
        // One physical connection for everybody, never reset: what a pooler in transaction mode does.
        var shared = new NpgsqlConnectionStringBuilder(Database.Address) { MaxPoolSize = 1, NoResetOnClose = true }.ConnectionString;
        await using var one = TestDatabase.Unprepared(shared);
        await using (var db = one.Services.GetRequiredService<IDatabase>().Open(new(A, DataKeys.None)))
        {
            Assert.Equal(1, await db.Mvps.CountAsync(Stop));
            await using var change = await db.BeginChangeAsync("anything", Stop);
            Assert.Equal(1, await db.Mvps.CountAsync(Stop));
            await change.CommitAsync(Stop);
            Assert.Equal(1, await db.Mvps.ExecuteUpdateAsync(m => m.SetProperty(x => x.Port, 3), Stop));
        }

        await using var connection = new NpgsqlConnection(shared);
        await connection.OpenAsync(Stop);
        Assert.Equal("", await ScalarAsync(connection, "SELECT current_setting('app.tenant_id', true)"));
        Assert.Equal(0L, await ScalarAsync(connection, "SELECT count(*) FROM \"Runs\""));
    }

    [Fact]
    public async Task The_owner_is_bound_too()
    {
        await using var connection = new NpgsqlConnection(Database.Owner);
        await connection.OpenAsync(Stop);
        Assert.Equal(0L, await ScalarAsync(connection, "SELECT count(*) FROM \"Runs\""));
    }

    [Theory]
    [InlineData("ALTER TABLE \"Gates\" DISABLE ROW LEVEL SECURITY")]
    [InlineData("ALTER TABLE \"Gates\" NO FORCE ROW LEVEL SECURITY")]
    [InlineData("DROP POLICY tenant ON \"Gates\"")]
    [InlineData("CREATE POLICY open ON \"Gates\" USING (true)")]
    [InlineData("ALTER POLICY tenant ON \"Gates\" USING (true)")]
    [InlineData("ALTER POLICY tenant ON \"Gates\" WITH CHECK (true)")]
    [InlineData("CREATE TABLE \"Forgotten\" (\"Tenant\" uuid)")]
    [InlineData("CREATE VIEW everything AS SELECT * FROM \"Runs\"")]
    public async Task The_platform_does_not_start_with_a_hole_in_a_policy(string sql)
    {
        await PostgresServer.ExecuteAsync(await _server.SuperuserOfAsync(Database.Owner), sql);
        Assert.Equal("policies-open", (await Assert.ThrowsAsync<DatabaseRefusedException>(() => Database.CheckAsync(Stop))).Error.Code);
    }

    private IReadOnlySet<string> Tables()
    {
        using var db = OpenShared();
        return TenantRules.TablesOf(db.Model);
    }

    private async Task<NpgsqlConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection(Database.Address);
        await connection.OpenAsync(Stop);
        return connection;
    }

    private static string InsertOf(string tenant) =>
        $"INSERT INTO \"Releases\" (\"Tenant\", \"Slug\", \"Id\", \"At\", \"Commit\", \"Source\", \"NativeProblem\") VALUES ('{tenant}', 'x', 'x', 1, '', '', '')";

    private static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = Command(connection, sql);
        return await command.ExecuteScalarAsync(Stop);
    }

    /// <param name="refused">The role holds no right to it at all.</param>
    private static async Task<int> ChangeAsync(NpgsqlConnection connection, string sql, bool refused = false)
    {
        await using var command = Command(connection, sql);
        if (!refused)
        {
            return await command.ExecuteNonQueryAsync(Stop);
        }

        await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Stop));
        return 0;
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // Statements of tests, with names that tests made.
        return new(sql, connection);
#pragma warning restore CA2100
    }
}
