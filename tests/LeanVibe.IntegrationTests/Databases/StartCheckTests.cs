using LeanVibe.Platform.Persistence;
using Npgsql;

namespace LeanVibe.IntegrationTests.Databases;

/// <summary>The platform refuses a PostgreSQL whose guards it could pass by.</summary>
public sealed class StartCheckTests(PostgresServer server)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_starts_after_migrate_and_migrating_twice_does_nothing_more()
    {
        await using var database = await TestDatabase.PostgresAsync(server, Stop);
        Assert.Empty(await MigrateAsync(database));
    }

    [Theory]
    [InlineData("ALTER ROLE {0} SUPERUSER", "role-too-strong")]
    [InlineData("ALTER ROLE {0} BYPASSRLS", "role-too-strong")]
    [InlineData("ALTER ROLE {0} CREATEROLE", "role-too-strong")]
    [InlineData("ALTER TABLE \"Runs\" OWNER TO {0}", "role-owns")]
    [InlineData("GRANT {1} TO {0}", "role-owns")]
    [InlineData("GRANT TRUNCATE ON \"Runs\" TO {0}", "role-passes-policies")]
    [InlineData("GRANT REFERENCES ON \"Runs\" TO PUBLIC", "role-passes-policies")]
    [InlineData("CREATE ROLE {0}_free BYPASSRLS; GRANT {0}_free TO {0}", "role-may-become-stronger")]
    [InlineData("GRANT UPDATE (\"Hash\") ON \"AuditEntries\" TO {0}", "role-rewrites-audit")]
    [InlineData("GRANT DELETE ON \"AuditEntries\" TO PUBLIC", "role-rewrites-audit")]
    [InlineData("GRANT CREATE ON SCHEMA public TO {0}", "role-creates")]
    [InlineData("CREATE FUNCTION count_all() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT count(*) FROM \"Runs\"'", "function-passes-policies")]
    [InlineData("DELETE FROM \"__EFMigrationsHistory\"", "database-old")]
    public async Task It_refuses_when_a_guard_is_open(string sql, string code)
    {
        await using var database = await TestDatabase.PostgresAsync(server, Stop);
        var (role, owner) = (new NpgsqlConnectionStringBuilder(database.Address).Username!, new NpgsqlConnectionStringBuilder(database.Owner).Username!);
        await PostgresServer.ExecuteAsync(await server.SuperuserOfAsync(database.Owner), sql.Replace("{0}", role, StringComparison.Ordinal).Replace("{1}", owner, StringComparison.Ordinal));

        var refused = await Assert.ThrowsAsync<DatabaseRefusedException>(() => database.CheckAsync(Stop));
        Assert.Equal(code, refused.Error.Code);
        Assert.NotEmpty(refused.Error.Next);
    }

    [Fact]
    public async Task It_refuses_the_owner_and_a_database_that_is_away()
    {
        var (owner, application) = await server.NewDatabaseAsync();
        await using var database = TestDatabase.Unprepared(application);
        Assert.Equal("owner-is-application", (await Assert.ThrowsAsync<DatabaseRefusedException>(() => database.MigrateAsync(application, Stop))).Error.Code);
        Assert.Equal("owner-missing", (await Assert.ThrowsAsync<DatabaseRefusedException>(() => database.MigrateAsync("", Stop))).Error.Code);
        Assert.Equal("database-away", (await Assert.ThrowsAsync<DatabaseRefusedException>(() => database.CheckAsync(Stop))).Error.Code);
        Assert.NotEmpty(await database.MigrateAsync(owner, Stop));
        await database.CheckAsync(Stop);
    }

    [Fact]
    public void A_name_of_no_database_is_refused() =>
        Assert.Equal("database-unknown", Assert.Throws<DatabaseRefusedException>(() => DatabaseAddress.Of(new() { Database = "mysql" }, new(new()))).Error.Code);

    private static Task<IReadOnlyList<string>> MigrateAsync(TestDatabase database) => database.MigrateAsync(database.Owner, Stop);
}
