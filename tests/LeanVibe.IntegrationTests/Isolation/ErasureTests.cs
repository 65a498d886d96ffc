using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LeanVibe.Data;
using LeanVibe.Factory.Blueprints;
using LeanVibe.Factory.Interviews;
using LeanVibe.Factory.Runs;
using LeanVibe.Factory.Understand;
using LeanVibe.Hosting.Mvps;
using LeanVibe.IntegrationTests.Databases;
using LeanVibe.IntegrationTests.Hosting;
using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Tokens;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Keys;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Tenancy.Erasing;
using LeanVibe.Platform.Tenancy.Exporting;
using LeanVibe.Platform.Tenancy.Lifecycle;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.IntegrationTests.Isolation;

/// <summary>What is erased is gone from database, files, log and processes, others keep all that is theirs, and a kill in between changes neither.</summary>
public abstract partial class ErasureTests(PostgresServer? server) : IAsyncLifetime
{
    private readonly string _home = Directory.CreateTempSubdirectory("leanvibe-ends-").FullName;
    private HostedPlatform _platform = null!;
    private PlatformOptions _options = null!;
    private TenantId _acme;
    private TenantId _other;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _options = new() { Home = _home, Database = await TestDatabase.MigratedAddressAsync(server, Stop), IdleStop = TimeSpan.Zero };
        _platform = await HostedPlatform.StartAsync(_options, Stop);
        (_acme, _other) = (await MakeAsync("acme", "toy"), await MakeAsync("other", "my-toy"));
        await FillAsync(_acme, "box", launches: false);
        await File.AppendAllTextAsync(Get<PlatformFolder>().Log, $"a line about {(await SpaceAsync("toy")).Id}\na line about toy.localhost\na line about my-toy.localhost\n", Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await _platform.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_home, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_erased_product_is_gone_and_nothing_of_anybody_else()
    {
        var (others, space) = (await StateAsync(_other, "my-toy") + await StateAsync(_acme, "box"), await SpaceAsync("toy"));
        var process = (await MvpAsync(_acme, "toy"))!.Process;
        Assert.Equal("tenant-not-deleted", (await Operate.EraseAsync("toy", Stop)).Error?.Code);
        Assert.True(process.IsAlive);
        await Operate.ExecuteAsync("toy", TenantMove.Delete, Stop);
        var receipt = (await Operate.EraseAsync("toy", Stop)).Value;

        Assert.False(process.IsAlive);
        Assert.False(Directory.Exists(Get<PlatformFolder>().Product("toy")));
        Assert.Null(await MvpAsync(_acme, "toy"));
        Assert.Equal(404, (await _platform.AskAsync("toy", "/", Stop)).Status);
        Assert.True(Get<ErasedTenants>().Contains(space.Id));
        Assert.Equal("a line about my-toy.localhost", (await File.ReadAllLinesAsync(Get<PlatformFolder>().Log, Stop)).Last(l => l.StartsWith("a line", StringComparison.Ordinal)));
        Assert.Equal(others, await StateAsync(_other, "my-toy") + await StateAsync(_acme, "box"));

        foreach (var part in new[] { "keys", "interviews", "runs", "Blueprints", "products", "files" })
        {
            Assert.True(receipt.Removed[part] > 0, $"Nothing was removed of {part}.");
        }

        Assert.Equal(2, receipt.Removed["lines of the log"]);
        Assert.Equal("toy", (await OfAsync<ReserveMvp, Mvp>(_other, reserve => reserve.ExecuteAsync("toy", "toy", Stop))).Slug);
        Assert.NotEqual(space.Id, (await SpaceAsync("toy")).Id);
    }

    [Fact]
    public async Task An_organisation_goes_with_its_products_members_and_tokens_and_leaves_its_name()
    {
        var others = await StateAsync(_other, "my-toy");
        Assert.Equal("tenant-not-deleted", (await Operate.EraseAsync("acme", Stop)).Error?.Code);
        await Operate.ExecuteAsync("acme", TenantMove.Delete, Stop);
        Assert.Equal(TenantKind.Organisation, (await Operate.EraseAsync("acme", Stop)).Value.Kind);

        Assert.Equal(others, await StateAsync(_other, "my-toy"));
        Assert.All(await Tenants.ProductsOfAsync(_acme, Stop), p => Assert.Equal((TenantState.Erased, ""), (p.State, p.Name)));
        Assert.Equal((TenantState.Erased, "", false), await Tenants.FindAsync(_acme, Stop) is { } left ? (left.State, left.Name, left.IsMoving) : default);
        Assert.Equal("tenant-unknown", (await Operate.ExecuteAsync("acme", TenantMove.Restore, Stop)).Error?.Code);
        await Assert.ThrowsAsync<TenantErasedException>(() => MvpAsync(_acme, "toy"));
        await using var db = Get<IDatabase>().Open(null);
        Assert.Empty(await db.Memberships.Where(m => m.Organisation == _acme.Value).ToListAsync(Stop));
        Assert.Empty(await db.AccessTokens.Where(t => t.Owner == _acme.Value).ToListAsync(Stop));
        Assert.Empty(await db.Addresses.Where(a => a.Owner == _acme.Value).ToListAsync(Stop));
        Assert.Empty((await Get<VerifyAudit>().ExecuteAsync(Stop)).Problems);
        Assert.True((await Get<ProvisionTenant>().ExecuteAsync(TenantKind.Organisation, "acme", "Next", Stop)).Succeeded);
    }

    [Fact]
    public async Task A_receipt_is_signed_names_nobody_and_shows_when_it_was_changed()
    {
        await Operate.ExecuteAsync("toy", TenantMove.Delete, Stop);
        var receipt = (await Operate.EraseAsync("toy", Stop)).Value;
        var path = Path.Combine(Get<PlatformFolder>().Receipts, $"{receipt.Tenant}.json");
        var text = await File.ReadAllTextAsync(path, Stop);
        Assert.DoesNotContain("toy", text, StringComparison.Ordinal);

        using var signed = JsonDocument.Parse(text);
        using var key = ECDsa.Create();
        key.ImportFromPem(await File.ReadAllTextAsync(Path.Combine(Get<PlatformFolder>().Audit, "public.pem"), Stop));
        Assert.True(key.VerifyData(Encoding.UTF8.GetBytes(signed.RootElement.GetProperty("receipt").GetString()!), signed.RootElement.GetProperty("signature").GetBytesFromBase64(), HashAlgorithmName.SHA256));

        var tenant = TenantId.Parse(receipt.Tenant, null);
        Assert.Equal(receipt.Removed, Get<ErasureReceipts>().Find(tenant)!.Removed);
        await File.WriteAllTextAsync(path, text.Replace("\\u0022keys\\u0022:1", "\\u0022keys\\u0022:2", StringComparison.Ordinal), Stop);
        Assert.Null(Get<ErasureReceipts>().Find(tenant));
    }

    [Fact]
    public async Task An_export_holds_all_that_is_ones_own_opened_without_secrets_and_nothing_of_anybody_else()
    {
        var data = Directory.CreateDirectory(Path.Combine(Get<PlatformFolder>().Data("toy"), "uploads")).FullName;
        await File.WriteAllTextAsync(Path.Combine(data, "picture.txt"), "a picture", Stop);
        File.CreateSymbolicLink(Path.Combine(data, "way-out"), Get<PlatformFolder>().MasterKey);
        var product = await ReadAsync(await OfAsync<ExportTenant, Result<Stream>>(_acme, export => export.OfProductAsync("toy", Stop)));
        Assert.Equal("a picture", product["data/uploads/picture.txt"]);
        Assert.DoesNotContain(product.Keys, name => name.Contains("way-out", StringComparison.Ordinal));
        foreach (var name in new[] { "blueprints.json", "runs.json", "run-events.json", "interviews.json", "products.json", "settings.json", "audit.json" })
        {
            Assert.Contains(name, product.Keys);
        }

        Assert.Contains("http://toy.localhost", product["run-events.json"], StringComparison.Ordinal);
        Assert.Contains("Payments__Key", product["settings.json"], StringComparison.Ordinal);
        Assert.DoesNotContain("a secret", string.Concat(product.Values), StringComparison.Ordinal);
        Assert.DoesNotContain("s1.1.", string.Concat(product.Values), StringComparison.Ordinal);
        Assert.DoesNotContain("box", product["runs.json"], StringComparison.Ordinal);

        var all = await ReadAsync(await OfAsync<ExportTenant, Result<Stream>>(_acme, export => export.ExecuteAsync(Stop)));
        Assert.Contains("acme@example.com", all["members.json"], StringComparison.Ordinal);
        Assert.Equal("a picture", all["products/toy/data/uploads/picture.txt"]);
        Assert.Contains("products/box/settings.json", all.Keys);
        Assert.DoesNotContain("my-toy", string.Concat(all.Values), StringComparison.Ordinal);
        Assert.Contains("tenant.export", all["audit.json"], StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Get<PlatformFolder>().Cache, "export-*"));
        Assert.Empty(Directory.EnumerateDirectories(Get<PlatformFolder>().Product("toy"), "export-*"));
        Assert.Equal("toy", (await _platform.AskToyAsync("toy", Stop)).Words);
        Assert.Equal("product-unknown", (await OfAsync<ExportTenant, Result<Stream>>(_other, export => export.OfProductAsync("toy", Stop))).Error?.Code);
    }

    /// <summary>As when the power goes: after each part of the platform in turn, and before the receipt.</summary>
    [Fact]
    public async Task An_erasure_that_a_kill_broke_off_anywhere_is_finished()
    {
        var others = await StateAsync(_other, "my-toy");
        await Operate.ExecuteAsync("acme", TenantMove.Delete, Stop);
        var acme = (await Tenants.FindAsync(_acme, Stop))!;
        var parts = _platform.Services.GetServices<ITenantDataOwner>().ToList();
        foreach (var kind in new[] { TenantKind.Mvp, TenantKind.Organisation })
        {
            for (var kill = 0; kill <= parts.Count; kill++)
            {
                var broken = new ErasureSteps(_platform.Services.GetServices<ITenantProcesses>(), [.. parts.Take(kill), new Power(kind), .. parts.Skip(kill)], _platform.Services.GetServices<IErasureScan>());
                await Assert.ThrowsAsync<IOException>(() => ActivatorUtilities.CreateInstance<EraseTenant>(_platform.Services, broken, new BrokenOff()).ExecuteAsync(acme, "", Stop));
                Assert.Equal("tenant-move-refused", (await Get<MoveTenant>().ExecuteAsync((await Tenants.FindAsync(_acme, Stop))!, TenantMove.Restore, "", Stop)).Error?.Code);
                Assert.Null(Get<ErasureReceipts>().Find(_acme));
            }
        }

        await ActivatorUtilities.CreateInstance<Caretaker>(_platform.Services, new LifecycleOptions()).LookAfterAsync(Stop);
        Assert.Empty(await Tenants.MovingAsync(Stop));
        Assert.NotNull(Get<ErasureReceipts>().Find(_acme));
        Assert.Equal(others, await StateAsync(_other, "my-toy"));
    }

    /// <summary>The whole database of before, whose register calls the tenant alive and holds its keys.</summary>
    [Fact]
    public async Task What_was_erased_stays_erased_when_an_old_backup_is_restored()
    {
        await _platform.DisposeAsync();
        await OpenUpAsync();
        var backup = await BackUpAsync();
        _platform = await HostedPlatform.StartAsync(_options, Stop);
        var others = await StateAsync(_other, "my-toy");
        await Operate.ExecuteAsync("acme", TenantMove.Delete, Stop);
        Assert.Null((await Operate.EraseAsync("acme", Stop)).Error);
        await _platform.DisposeAsync();
        await RestoreAsync(backup);

        _platform = await HostedPlatform.StartAsync(_options, Stop);
        Assert.Equal(TenantState.Erased, (await Tenants.FindAsync(_acme, Stop))!.State);
        await Assert.ThrowsAsync<TenantErasedException>(() => MvpAsync(_acme, "toy"));
        Assert.Equal(404, (await _platform.AskAsync("toy", "/", Stop)).Status);
        await ActivatorUtilities.CreateInstance<Caretaker>(_platform.Services, new LifecycleOptions()).LookAfterAsync(Stop);

        Assert.Empty(await Tenants.MovingAsync(Stop));
        Assert.All(await Tenants.ProductsOfAsync(_acme, Stop), p => Assert.Equal((TenantState.Erased, ""), (p.State, p.Name)));
        foreach (var scan in _platform.Services.GetServices<IErasureScan>())
        {
            Assert.Empty((await scan.SearchAsync(new((await Tenants.FindAsync(_acme, Stop))!), Stop)).Found);
        }

        Assert.Equal(3, (await OfAsync<IAuditTrail, IReadOnlyList<AuditEntry>>(TenantId.Personal, audit => audit.ReadAsync(0, 1000, Stop))).Count(e => e.Action == "tenant.erase-again"));
        Assert.Equal(others, await StateAsync(_other, "my-toy"));
    }

    [Fact]
    public async Task Days_of_grace_that_are_over_end_in_an_erasure_and_others_do_not()
    {
        await Operate.ExecuteAsync("toy", TenantMove.Delete, Stop);
        await Operate.ExecuteAsync("box", TenantMove.Delete, Stop);
        var toy = await SpaceAsync("toy");
        await Tenants.ChangeAsync(toy.Id, t => t with { ErasedAfter = TimeProvider.System.GetUtcNow().AddMinutes(-1) }, Stop);
        await ActivatorUtilities.CreateInstance<Caretaker>(_platform.Services, new LifecycleOptions()).LookAfterAsync(Stop);
        Assert.Equal(TenantState.Erased, (await Tenants.FindAsync(toy.Id, Stop))!.State);
        Assert.Equal(TenantState.Deleted, (await SpaceAsync("box")).State);
    }

    /// <summary>The search knows nothing of those who remove: what any of them forgets shows, in each place that is searched.</summary>
    [Fact]
    public async Task What_is_left_is_found_and_there_is_no_receipt()
    {
        await Operate.ExecuteAsync("acme", TenantMove.Delete, Stop);
        var folder = Get<PlatformFolder>();
        await File.WriteAllTextAsync(Path.Combine(folder.Cache, "left"), $"{new string('x', (1 << 20) - 20)}{_acme.Value.ToString("N").ToUpperInvariant()}", Stop);
        Assert.Contains("cache/left", (await Operate.EraseAsync("acme", Stop)).Error?.Message, StringComparison.Ordinal);
        Assert.Null(Get<ErasureReceipts>().Find(_acme));

        File.Delete(Path.Combine(folder.Cache, "left"));
        Assert.True((await Get<EraseTenant>().ExecuteAsync((await Tenants.FindAsync(_acme, Stop))!, "", Stop)).Succeeded);
        foreach (var part in new[] { "keys", "interviews", "runs", "Blueprints", "products", "members" })
        {
            var tenant = (await Tenants.FindAsync(_other, Stop))!;
            var space = await SpaceAsync("my-toy");
            var scans = _platform.Services.GetServices<IErasureScan>();
            var found = new List<string>();
            foreach (var scan in scans)
            {
                found.AddRange((await scan.SearchAsync(new(tenant), Stop)).Found);
                found.AddRange((await scan.SearchAsync(new(space), Stop)).Found);
            }

            var owner = _platform.Services.GetServices<ITenantDataOwner>().Single(o => o.Name == part);
            Assert.True(owner.Tables.Any(table => found.Any(f => f.Contains(table, StringComparison.Ordinal))), $"The search finds nothing of {part} in {string.Join(", ", found)}.");
        }
    }

    public sealed class OnSqlite() : ErasureTests(null);

    public sealed class OnPostgres(PostgresServer server) : ErasureTests(server);
}
