using System.Data.Common;
using System.Text;
using LeanVibe.Data;
using LeanVibe.Data.Keys;
using LeanVibe.Factory.Blueprints;
using LeanVibe.Factory.Interviews;
using LeanVibe.Factory.Runs;
using LeanVibe.Factory.Understand;
using LeanVibe.Hosting.Mvps;
using LeanVibe.IntegrationTests.Databases;
using LeanVibe.IntegrationTests.Identity;
using LeanVibe.Platform.Access;
using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Codes;
using LeanVibe.Platform.Identity.Elevations;
using LeanVibe.Platform.Identity.Members;
using LeanVibe.Platform.Identity.Sessions;
using LeanVibe.Platform.Identity.Tokens;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Keys;
using LeanVibe.Platform.Tenancy;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LeanVibe.IntegrationTests.Isolation;

/// <summary>Whoever takes the database alone, as a file or a dump, reads nothing that anybody said, is called or opens something with.</summary>
public abstract class StolenDatabaseTests(PostgresServer? server) : IdentitySuite(server)
{
    /// <summary>Part of everything that people wrote.</summary>
    private const string Mark = "quetzal";

    private readonly PostgresServer? _server = server;
    private readonly List<string> _secrets = [];

    [Fact]
    public async Task It_shows_nothing_that_is_sealed_or_opens_something()
    {
        var owner = await FillAsync();
        await FillTheRestAsync(owner.Organisation!.Value);
        foreach (var dump in await DumpAsync())
        {
            Assert.Contains("in-the-open", dump, StringComparison.Ordinal);
            foreach (var trace in _secrets.Append(Mark).SelectMany(TracesOf))
            {
                Assert.DoesNotContain(trace, dump, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [Fact]
    public async Task A_new_master_key_wraps_the_keys_of_tenants_products_and_people_alike()
    {
        var owner = await FillAsync();
        var operate = Database.Services.CreateAsyncScope();
        await using var _ = operate;
        operate.ServiceProvider.GetRequiredService<CurrentAccess>().EnterOperator();
        var keys = operate.ServiceProvider.GetRequiredService<OperateKeys>();
        var change = (await keys.RotateMasterAsync(Stop)).Value;
        Assert.True(change.IsNew && change.Wrapped >= 5, $"{change}");
        Assert.Equal(0, await CountAsync($"SELECT count(*) FROM \"TenantKeys\" WHERE \"Master\" <> '{change.Master}'"));
        Assert.Equal(0, (await keys.ForgetOldAsync(Stop)).Value.Wrapped);
        Assert.Equal(2, (await keys.RotateAsync("product:shop", Stop)).Value);
        Assert.Equal("tenant-unknown", (await keys.RotateAsync("nobody", Stop)).Error?.Code);
        Assert.Equal("operator-only", (await DoAsync<OperateKeys, Result<MasterChange>>(owner, u => u.RotateMasterAsync(Stop))).Error?.Code);
        Assert.Equal("operator-only", (await DoAsync<OperateKeys, Result<MasterChange>>(owner, u => u.ForgetOldAsync(Stop))).Error?.Code);
        Assert.Equal("operator-only", (await DoAsync<OperateKeys, Result<int>>(owner, u => u.RotateAsync("aspen", Stop))).Error?.Code);
        Assert.Equal(["keys.forget-old", "keys.rotate-master"], (await TrailOfAsync(TenantId.Personal)).Select(e => e.Action).Where(a => a.StartsWith("keys.", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal));

        // As after a restart: nobody's key is held in memory.
        var fresh = ActivatorUtilities.CreateInstance<TenantVault>(Database.Services);
        var product = (await Database.Services.GetRequiredService<ITenantStore>().FindProductAsync("shop", Stop))!;
        foreach (var tenant in new[] { TenantId.Personal, owner.Organisation!.Value, product.Id, owner.Session.Account.Space })
        {
            await fresh.KeysOfAsync(tenant, Stop);
        }
    }

    /// <summary>Sealed columns that no use case above writes to get a row as well: whatever they hold, it must not show.</summary>
    private async Task FillTheRestAsync(TenantId organisation)
    {
        await using var db = await Database.For(organisation).GetRequiredService<PlatformDbs>().OpenAsync(Stop);
        foreach (var type in db.Model.GetEntityTypes().ToList())
        {
            var columns = SealedColumns.Of(type).Properties;
            var row = Activator.CreateInstance(type.ClrType)!;
            foreach (var column in columns)
            {
                column.SetValue(row, $"{Mark} {column.Name}");
            }

            if (columns.Count > 0)
            {
                db.Add(row);
            }
        }

        await db.SaveChangesAsync(Stop);
        foreach (var (table, column) in db.Model.GetEntityTypes().SelectMany(t => SealedColumns.Of(t).Properties, (t, c) => (t.GetTableName(), c.Name)))
        {
            Assert.True(await CountAsync($"SELECT count(*) FROM \"{table}\" WHERE \"{column}\" LIKE 's1.%'") > 0, $"{table}.{column} is not sealed.");
        }
    }

    /// <summary>What people write, and a secret of every kind.</summary>
    private async Task<Visitor> FillAsync()
    {
        var owner = await NewOrganisationAsync(await NewPersonAsync($"{Mark}@example.com", $"{Mark} {Good}"), "in-the-open");
        _secrets.AddRange([Good, (await DoAsync<SetUpCodes, Result<CodeSetUp>>(owner, u => u.BeginAsync(true, Stop))).Value.Secret]);
        _secrets.Add((await DoAsync<Elevate, Result<Elevated>>(null, u => u.ExecuteAsync("in-the-open", $"{Mark} cannot reach anything", 5, Stop))).Value.Token);
        _secrets.Add((await Database.Services.GetRequiredService<IssueToken>().ExecuteAsync("in-the-open", TenantRole.Member, "tests", 1, Stop)).Value);
        Assert.True((await DoAsync<InviteMember, Result<InvitationView>>(owner, u => u.ExecuteAsync($"{Mark}-guest@example.com", Role.Viewer, Stop))).Succeeded);
        _secrets.Add(LinkFor($"{Mark}-guest@example.com"));

        var (organisation, now) = (Database.For(owner.Organisation!.Value), TimeProvider.System.GetUtcNow());
        await organisation.GetRequiredService<ReserveMvp>().ExecuteAsync("shop", $"{Mark} shop", Stop);
        await organisation.GetRequiredService<MvpSettings>().SaveAsync("shop", new Dictionary<string, string> { ["Payments__Key"] = $"{Mark} opens the till" }, Stop);
        var mvps = organisation.GetRequiredService<IMvpStore>();
        await mvps.ChangeAsync("shop", m => m with { Problem = $"{Mark} fell" }, Stop);
        await mvps.AddReleaseAsync(new("shop", "one", now, "c1"), Stop);
        await mvps.NoteNativeProblemAsync("shop", "one", $"{Mark} does not link", Stop);
        var blueprint = DraftBlueprint.Execute("Beekeepers list jars of honey with a price and customers order them.").Blueprint!;
        var blueprints = organisation.GetRequiredService<IBlueprintStore>();
        await blueprints.SaveAsync("shop", blueprint with { Product = blueprint.Product with { Pitch = $"{Mark} honey" } }, Stop);
        await blueprints.ApproveAsync(Approval.Sign("shop", "hash", $"{Mark} Ada", now, Database.Services.GetRequiredService<PlatformKey>()), Stop);

        var runs = organisation.GetRequiredService<IRunStore>();
        var run = new Run(RunId.New(TimeProvider.System), now) { Idea = $"a shop for {Mark}s", Slug = "shop", State = RunState.Failed };
        await runs.AddAsync(run, Stop);
        await runs.AppendAsync(new(0, run.Id, now, "understand", EventLevel.Info, $"read {Mark}"), Stop);
        await runs.SaveCheckpointAsync(new(run.Id, "understand", "hash", $"{Mark} output", 1, now) { Summary = $"{Mark} summary" }, Stop);
        await runs.SaveGatesAsync(run.Id, [new("boots", Factory.Verdicts.GateStatus.Failed, 1, $"{Mark} message", $"{Mark}.cs", $"mend {Mark}")], Stop);
        await organisation.GetRequiredService<IInterviewStore>().AddAsync(new(InterviewId.New(TimeProvider.System), now) { ChangedAt = now, Title = $"{Mark} interview" }, Stop);
        await organisation.GetRequiredService<IAuditTrail>().WriteAsync(new("test", "subject") { Reason = $"{Mark} reason", Detail = $"{Mark} detail" }, Stop);

        var vault = Database.Services.GetRequiredService<TenantVault>();
        foreach (var tenant in new[] { TenantId.Personal, owner.Organisation!.Value, owner.Session.Account.Space })
        {
            _secrets.Add(Convert.ToBase64String((await vault.KeysOfAsync(tenant, Stop)).Of(1)));
        }

        _secrets.AddRange([(await File.ReadAllTextAsync(Database.Services.GetRequiredService<PlatformFolder>().MasterKey, Stop)).Trim(), Database.Services.GetRequiredService<PlatformKey>().Text]);
        return owner;
    }

    /// <summary>As text, as UTF-16, in hexadecimal, and in base64 wherever in a longer text it begins.</summary>
    private static IEnumerable<string> TracesOf(string secret)
    {
        var bytes = Encoding.UTF8.GetBytes(secret);
        yield return secret;
        yield return Encoding.Latin1.GetString(Encoding.Unicode.GetBytes(secret));
        yield return Convert.ToHexString(bytes);
        for (var before = 0; before < 3; before++)
        {
            // The first and last signs depend on what stands beside it.
            yield return Convert.ToBase64String([.. new byte[before], .. bytes]).TrimEnd('=')[(before == 0 ? 0 : before + 1)..^1];
        }
    }

    private async Task<IReadOnlyList<string>> DumpAsync()
    {
        if (_server is not null)
        {
            return [await File.ReadAllTextAsync(await _server.DumpAsync(Database.Owner), Stop)];
        }

        var (file, all) = (Database.Services.GetRequiredService<PlatformFolder>().Database, new StringBuilder());
        foreach (var path in Directory.GetFiles(Path.GetDirectoryName(file)!, Path.GetFileName(file) + "*"))
        {
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            all.Append(await reader.ReadToEndAsync(Stop));
        }

        return [all.ToString()];
    }

    /// <summary>As somebody whom no guard stops.</summary>
    private async Task<long> CountAsync(string sql)
    {
        await using DbConnection connection = _server is null
            ? new SqliteConnection($"Data Source={Database.Services.GetRequiredService<PlatformFolder>().Database}")
            : new NpgsqlConnection(await _server.SuperuserOfAsync(Database.Owner));
        await connection.OpenAsync(Stop);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements of tests, with names from the model.
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToInt64(await command.ExecuteScalarAsync(Stop), System.Globalization.CultureInfo.InvariantCulture);
    }

    public sealed class OnSqlite() : StolenDatabaseTests(null);

    public sealed class OnPostgres(PostgresServer server) : StolenDatabaseTests(server);
}
