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

/// <content>The tenants that end here, what they are filled with, and their backups.</content>
public abstract partial class ErasureTests
{
    /// <summary>As a crash leaves it: a run of the organisation is at work and its product awake.</summary>
    private async Task OpenUpAsync()
    {
        await using var data = TestDatabase.Unprepared(_options.Database, _home);
        await data.For(_acme).GetRequiredService<IRunStore>().AddAsync(new Run(RunId.New(TimeProvider.System), TimeProvider.System.GetUtcNow()) { Idea = "more", State = RunState.Running }, Stop);
        await data.For(_acme).GetRequiredService<IMvpStore>().ChangeAsync("toy", m => m with { Status = MvpStatus.Running, Process = new(1, 1) }, Stop);
    }

    private async Task<string> BackUpAsync()
    {
        if (server is not null)
        {
            return await server.DumpAsync(_options.Database);
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var copy = Directory.CreateTempSubdirectory("leanvibe-backup-").FullName;
        foreach (var file in Directory.GetFiles(_home, "platform.db*"))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        return copy;
    }

    private async Task RestoreAsync(string backup)
    {
        if (server is not null)
        {
            await server.RestoreAsync(_options.Database, backup);
            return;
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(_home, "platform.db*"))
        {
            File.Delete(file);
        }

        foreach (var file in Directory.GetFiles(backup))
        {
            File.Move(file, Path.Combine(_home, Path.GetFileName(file)));
        }

        Directory.Delete(backup);
    }

    private ITenantStore Tenants => Get<ITenantStore>();

    private OperateTenant Operate => Get<OperateTenant>();

    private T Get<T>()
        where T : notnull => _platform.Services.GetRequiredService<T>();

    private Task<T> OfAsync<TService, T>(TenantId tenant, Func<TService, Task<T>> work)
        where TService : notnull => Get<TenantScopes>().DoAsync(tenant, work);

    private Task<Mvp?> MvpAsync(TenantId owner, string slug) => OfAsync<IMvpStore, Mvp?>(owner, store => store.FindAsync(slug, Stop));

    private async Task<Tenant> SpaceAsync(string slug) => (await Tenants.FindProductAsync(slug, Stop))!;

    private async Task<TenantId> MakeAsync(string name, string product)
    {
        var id = (await Get<ProvisionTenant>().ExecuteAsync(TenantKind.Organisation, name, name, Stop)).Value.Id;
        Assert.True((await Get<IssueToken>().ExecuteAsync(name, TenantRole.Viewer, "tests", 1, Stop)).Succeeded);
        var (account, now) = (AccountId.New(TimeProvider.System), TimeProvider.System.GetUtcNow());
        Assert.True(await Get<IAccountStore>().AddAsync(new(account, Secret.New(), "", now), new($"{name}@example.com", name), Stop));
        await Get<IMembershipStore>().AddAsync(id, new(account, $"{name}@example.com", name, Role.Owner, now), Stop);
        await FillAsync(id, product, launches: true);
        return id;
    }

    private async Task FillAsync(TenantId owner, string product, bool launches)
    {
        await using var scope = Get<TenantScopes>().Open(owner);
        var services = scope.ServiceProvider;
        if (launches)
        {
            await ToyProduct.LaunchAsync(services, product, product, Stop);
        }
        else
        {
            await services.GetRequiredService<ReserveMvp>().ExecuteAsync(product, product, Stop);
        }

        await services.GetRequiredService<MvpSettings>().SaveAsync(product, new Dictionary<string, string> { ["Payments__Key"] = $"a secret of {product}" }, Stop);
        await services.GetRequiredService<IBlueprintStore>().SaveAsync(product, DraftBlueprint.Execute("Beekeepers list jars of honey with a price and customers order them.").Blueprint!, Stop);
        var run = new Run(RunId.New(TimeProvider.System), TimeProvider.System.GetUtcNow()) { Idea = product, Slug = product, State = RunState.Failed };
        await services.GetRequiredService<IRunStore>().AddAsync(run, Stop);
        await services.GetRequiredService<IRunStore>().AppendAsync(new(0, run.Id, run.CreatedAt, "understand", EventLevel.Info, $"http://{product}.localhost"), Stop);
        var now = TimeProvider.System.GetUtcNow();
        await services.GetRequiredService<IInterviewStore>().AddAsync(new(InterviewId.New(TimeProvider.System), now) { ChangedAt = now, Run = run.Id.ToString(), Title = product }, Stop);
    }

    private async Task<string> StateAsync(TenantId owner, string slug)
    {
        await using var scope = Get<TenantScopes>().Open(owner);
        var services = scope.ServiceProvider;
        var settings = await services.GetRequiredService<MvpSettings>().ReadAsync(slug, Stop);
        var runs = (await services.GetRequiredService<IRunStore>().ListAsync(100, Stop)).Where(r => r.Slug == slug).ToList();
        var events = new List<RunEvent>();
        foreach (var run in runs)
        {
            events.AddRange(await services.GetRequiredService<IRunStore>().EventsAsync(run.Id, 0, 100, Stop));
        }

        var said = (await services.GetRequiredService<IInterviewStore>().ListAsync(100, Stop)).Where(i => i.Title == slug);
        return string.Join('\n', [$"{await services.GetRequiredService<IMvpStore>().FindAsync(slug, Stop)}", string.Join(',', settings), string.Join(',', runs.Select(r => r.Id)), string.Join(',', events.Select(e => e.Text)), string.Join(',', said.Select(i => i.Id))]);
    }

    private static async Task<Dictionary<string, string>> ReadAsync(Result<Stream> export)
    {
        await using var stream = export.Value;
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync(Stop));
            all[entry.FullName] = await reader.ReadToEndAsync(Stop);
        }

        return all;
    }

    private sealed class Power(TenantKind kind) : ITenantDataOwner
    {
        public string Name => "power";

        public IReadOnlyList<string> Tables => [];

        public string Keeps => "";

        public Task ExportAsync(Tenant tenant, Export export, CancellationToken cancellation) => Task.CompletedTask;

        public Task<long> EraseAsync(Tenant tenant, CancellationToken cancellation) => tenant.Kind == kind ? throw new IOException("The power is gone.") : Task.FromResult(0L);
    }
}
