using LeanVibe.Data;
using LeanVibe.IntegrationTests.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LeanVibe.IntegrationTests.Isolation;

/// <summary>Through PgBouncer in transaction mode tenants work on each other's connections to the server, and find nothing of each other there.</summary>
public sealed class PoolerTests(PostgresServer server) : IsolationSuite(server, pooled: true)
{
    private readonly PostgresServer _server = server;

    [Fact]
    public async Task The_tenant_ends_with_its_transaction_on_a_connection_that_all_share()
    {
        var seen = new Dictionary<int, HashSet<string>>();
        for (var round = 0; round < 20; round++)
        {
            var (tenant, mark) = round % 2 == 0 ? (A, MarkA) : (B, MarkB);
            await using var db = await OpenAsync(tenant);
            await using (var change = await db.BeginChangeAsync("anything", Stop))
            {
                var connection = (await db.Database.SqlQueryRaw<int>("SELECT pg_backend_pid() AS \"Value\"").ToListAsync(Stop)).Single();
                Assert.Equal([mark], await db.Mvps.Select(m => m.Slug).ToListAsync(Stop));
                (seen.TryGetValue(connection, out var who) ? who : seen[connection] = []).Add(mark);
                await change.CommitAsync(Stop);
            }

            Assert.Equal([mark], await db.Mvps.Select(m => m.Slug).ToListAsync(Stop));
            await using var nobody = new NpgsqlConnection(Database.Address);
            await nobody.OpenAsync(Stop);
            await using var ask = new NpgsqlCommand("SELECT coalesce(current_setting('app.tenant_id', true), '') || '/' || (SELECT count(*) FROM \"Mvps\") || '/' || pg_backend_pid()", nobody);
            var answer = ((string)(await ask.ExecuteScalarAsync(Stop))!).Split('/');
            Assert.Equal(("", "0"), (answer[0], answer[1]));
        }

        Assert.Contains(seen.Values, who => who.Count == 2);
    }

    /// <summary>The statements that a connection has prepared are gone when the next transaction runs on another one: nothing is prepared by way of a pooler.</summary>
    [Fact]
    public async Task Nothing_is_prepared_by_way_of_a_pooler_and_everything_without_one()
    {
        Assert.Equal(0, await PreparedAsync(Database));
        await using var direct = await TestDatabase.PostgresAsync(_server, Stop);
        Assert.NotEqual(0, await PreparedAsync(direct));
    }

    /// <summary>Why it must be so: what is set for the whole session is there for whoever comes next.</summary>
    [Fact]
    public async Task A_setting_of_the_session_would_be_met_by_somebody_else()
    {
        await using var one = new NpgsqlConnection(Database.Address);
        await one.OpenAsync(Stop);
        await using (var set = new NpgsqlCommand("SELECT set_config('app.tenant_id', $1, false)", one) { Parameters = { new() { Value = A.ToString() } } })
        {
            await set.ExecuteScalarAsync(Stop);
        }

        var met = false;
        for (var other = 0; other < 10 && !met; other++)
        {
            await using var next = new NpgsqlConnection(Database.Address);
            await next.OpenAsync(Stop);
            await using var ask = new NpgsqlCommand("SELECT count(*) FROM \"Mvps\"", next);
            met = (long)(await ask.ExecuteScalarAsync(Stop))! == 1;
        }

        Assert.True(met, "Nobody met it: these tests do not go through a pooler in transaction mode.");
    }
    private static async Task<int> PreparedAsync(TestDatabase database)
    {
        await using var db = database.Services.GetRequiredService<IDatabase>().Open(null);
        return new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()).MaxAutoPrepare;
    }
}
