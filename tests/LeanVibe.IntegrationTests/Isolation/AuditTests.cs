using LeanVibe.IntegrationTests.Databases;
using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Keys;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.IntegrationTests.Isolation;

/// <summary>The audit trail holds what was done, and shows when somebody changed it.</summary>
public abstract class AuditTests(PostgresServer? server) : IsolationSuite(server)
{
    private readonly PostgresServer? _server = server;

    private SignedRoots Signed => Database.Services.GetRequiredService<SignedRoots>();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var i in Enumerable.Range(1, 5))
        {
            await TrailOf(A).WriteAsync(new("product.start", $"canary-{i}") { Reason = "Ada asked", Detail = "canary" }, Stop);
        }

        await Database.Services.GetRequiredService<AuditSealer>().SealAsync(Stop);
    }

    [Fact]
    public async Task A_trail_reads_back_and_is_its_own_tenants()
    {
        var entries = await TrailOf(A).ReadAsync(0, 100, Stop);
        Assert.Equal([1, 2, 3, 4, 5, 6], entries.Select(e => e.Number));
        Assert.Equal(("tenant.provision", "product.start"), (entries[0].Action, entries[^1].Action));
        Assert.Equal(("platform", "background", "Ada asked"), (entries[^1].Actor, entries[^1].Origin, entries[^1].Reason));
        Assert.Equal(["tenant.provision"], (await TrailOf(B).ReadAsync(0, 100, Stop)).Select(e => e.Action));
        Assert.Empty((await VerifyAsync()).Problems);
    }

    [Fact]
    public async Task Entries_written_at_the_same_time_make_one_chain()
    {
        await Task.WhenAll(Enumerable.Range(0, 30).Select(async i =>
        {
            await using var scope = Database.Services.GetRequiredService<TenantScopes>().Open(B);
            await scope.ServiceProvider.GetRequiredService<IAuditTrail>().WriteAsync(new("product.stop", $"{i}"), Stop);
        }));
        Assert.Equal(Enumerable.Range(1, 31).Select(n => (long)n), (await TrailOf(B).ReadAsync(0, 100, Stop)).Select(e => e.Number));
        Assert.Empty((await VerifyAsync()).Problems);
    }

    [Theory]
    [InlineData("UPDATE \"AuditEntries\" SET \"Subject\" = 'other' WHERE \"Number\" = 3")]
    [InlineData("UPDATE \"AuditEntries\" SET \"At\" = \"At\" + 1 WHERE \"Number\" = 3")]
    [InlineData("UPDATE \"AuditEntries\" SET \"Actor\" = '' WHERE \"Number\" = 3")]
    [InlineData("DELETE FROM \"AuditEntries\" WHERE \"Number\" = 3")]
    [InlineData("DELETE FROM \"AuditEntries\" WHERE \"Number\" > 4")]
    [InlineData("DELETE FROM \"AuditEntries\"")]
    [InlineData("UPDATE \"AuditEntries\" SET \"Number\" = 99 WHERE \"Number\" = 3")]
    public async Task A_change_behind_the_platforms_back_shows(string sql)
    {
        await TamperAsync(sql);
        Assert.NotEmpty((await VerifyAsync()).Problems);
    }

    [Fact]
    public async Task A_tail_that_was_cut_off_is_called_by_its_name()
    {
        await TamperAsync("DELETE FROM \"AuditEntries\" WHERE \"Number\" > 4");
        Assert.Contains((await VerifyAsync()).Problems, p => p.EndsWith("entries were signed for, 4 are left.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_chain_that_was_written_anew_does_not_match_what_was_signed()
    {
        var links = await Database.Services.GetRequiredService<IAuditChains>().ReadAsync(A, Stop);
        var (forged, previous) = (new List<ChainLink>(), ChainLink.Start);
        foreach (var link in links)
        {
            IReadOnlyList<string> fields = [.. link.Fields.Select(f => f == "canary-2" ? "nothing" : f)];
            forged.Add(new(link.Number, previous, ChainLink.HashOf(link.Number, previous, fields), fields));
            previous = forged[^1].Hash;
        }

        Assert.Empty(VerifyAudit.Check("aspen", forged, []));
        Assert.NotEmpty(VerifyAudit.Check("aspen", forged, Signed.Read().Roots.Where(r => r.Tenant == A.ToString())));
    }

    [Fact]
    public async Task A_changed_or_removed_root_shows()
    {
        var path = Path.Combine(Database.Services.GetRequiredService<PlatformFolder>().Audit, "roots.jsonl");
        var lines = await File.ReadAllLinesAsync(path, Stop);
        Assert.True(lines.Length > 1);
        foreach (var forged in new[] { lines[1..], [lines[0].Replace("\"count\":", "\"count\":1", StringComparison.Ordinal), .. lines[1..]], [.. lines, lines[0]] })
        {
            await File.WriteAllLinesAsync(path, forged, Stop);
            Assert.NotEmpty((await VerifyAsync()).Problems);
        }
    }

    [Fact]
    public async Task After_an_erasure_the_chain_still_holds_and_names_nobody()
    {
        await Database.Services.GetRequiredService<ITenantKeys>().EraseAsync(A, Stop);
        Assert.Empty((await VerifyAsync()).Problems);
        await Assert.ThrowsAsync<TenantErasedException>(() => TrailOf(A).ReadAsync(0, 100, Stop));
        Assert.DoesNotContain((await Database.Services.GetRequiredService<IAuditChains>().ReadAsync(A, Stop)).SelectMany(l => l.Fields), f => f.Contains("Ada", StringComparison.Ordinal));
    }

    private IAuditTrail TrailOf(TenantId tenant) => Database.For(tenant).GetRequiredService<IAuditTrail>();

    private Task<AuditVerdict> VerifyAsync() => Database.Services.GetRequiredService<VerifyAudit>().ExecuteAsync(Stop);

    private async Task TamperAsync(string sql)
    {
        if (_server is not null)
        {
            await PostgresServer.ExecuteAsync(await _server.SuperuserOfAsync(Database.Owner), sql);
            return;
        }

        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Database.Services.GetRequiredService<PlatformFolder>().Database}");
        await connection.OpenAsync(Stop);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements of this test.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(Stop);
    }

    public sealed class OnSqlite() : AuditTests(null);

    public sealed class OnPostgres(PostgresServer server) : AuditTests(server);
}
