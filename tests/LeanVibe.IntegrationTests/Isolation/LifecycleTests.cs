using LeanVibe.Data;
using LeanVibe.Factory.Runs;
using LeanVibe.Hosting.Mvps;
using LeanVibe.IntegrationTests.Databases;
using LeanVibe.IntegrationTests.Hosting;
using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Tenancy.Lifecycle;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.IntegrationTests.Isolation;

/// <summary>What was paused, archived or deleted is served to nobody and comes back whole; killed in between, it ends up where it was meant to.</summary>
public abstract class LifecycleTests(PostgresServer? server) : IAsyncLifetime
{
    private readonly string _home = Directory.CreateTempSubdirectory("leanvibe-lives-").FullName;
    private HostedPlatform _platform = null!;
    private AsyncServiceScope _acme;
    private TenantId _id;
    private AccountId _owner;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _platform = await HostedPlatform.StartAsync(new() { Home = _home, Database = await TestDatabase.MigratedAddressAsync(server, Stop), IdleStop = TimeSpan.Zero }, Stop);
        _id = (await Get<ProvisionTenant>().ExecuteAsync(TenantKind.Organisation, "acme", "Acme", Stop)).Value.Id;
        _owner = await NewMemberAsync("ada@example.com", Role.Owner);
        await NewMemberAsync("bob@example.com", Role.Administrator);
        _acme = Get<TenantScopes>().Open(_id);
        await ToyProduct.LaunchAsync(_acme.ServiceProvider, "toy", "one", Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await _acme.DisposeAsync();
        await _platform.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_home, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(TenantMove.Pause, TenantState.Paused, 503)]
    [InlineData(TenantMove.Archive, TenantState.Archived, 503)]
    [InlineData(TenantMove.Delete, TenantState.Deleted, 404)]
    public async Task A_product_that_rests_has_no_process_and_answers_nobody_until_it_is_restored(TenantMove move, TenantState state, int status)
    {
        var process = (await MvpAsync()).Process;
        Assert.True(process.IsAlive);
        Assert.Equal(state, (await MoveAsync(move)).State);

        Assert.False(process.IsAlive);
        Assert.Equal(status, (await _platform.AskAsync("toy", "/", Stop)).Status);
        Assert.Equal("product-rests", (await Of<StartMvp>().ExecuteAsync("toy", Stop)).Error?.Code);
        Assert.Equal("product-rests", (await Of<StartRun>().ExecuteAsync(new() { Idea = "more", Product = "toy" }, Stop)).Error?.Code);
        Assert.NotEqual("", (await Get<IGrainFactory>().GetGrain<IMvpGrain>("toy").SwitchAsync("first")).Problem);
        Assert.Equal(state, (await Of<GetMvp>().ExecuteAsync("toy", Stop)).Value.State);
        Assert.Equal([state], (await Of<ListMvps>().ExecuteAsync(Stop)).Select(p => p.State));

        Assert.Equal(TenantState.Active, (await MoveAsync(TenantMove.Restore)).State);
        Assert.Equal("one", (await _platform.AskToyAsync("toy", Stop)).Words);
    }

    [Fact]
    public async Task Doing_it_again_changes_nothing_and_what_leads_nowhere_is_refused()
    {
        Assert.Equal(TenantState.Active, (await MoveAsync(TenantMove.Restore)).State);
        await MoveAsync(TenantMove.Pause);
        var first = await MoveAsync(TenantMove.Delete);
        Assert.Equal(first, await MoveAsync(TenantMove.Delete));
        Assert.Equal("tenant-move-refused", (await Of<MoveProduct>().ExecuteAsync("toy", TenantMove.Pause, Stop)).Error?.Code);
        Assert.Equal(["tenant.pause", "tenant.delete"], (await TrailOf(first.Id)).Select(e => e.Action).Where(a => a is "tenant.pause" or "tenant.delete" or "tenant.restore"));
        Assert.Equal(["tenant.pause", "tenant.delete"], (await TrailOf(_id)).Select(e => e.Action).Where(a => a is "tenant.pause" or "tenant.delete" or "tenant.restore"));
        Assert.Equal(TenantErrors.IsPersonal, (await Operate("personal", TenantMove.Delete)).Error);
    }

    [Fact]
    public async Task An_organisation_that_rests_takes_its_products_along_and_brings_them_back()
    {
        var process = (await MvpAsync()).Process;
        Assert.Equal(TenantState.Paused, (await Operate("acme", TenantMove.Pause)).Value.State);
        Assert.False(process.IsAlive);
        Assert.Equal(503, (await _platform.AskAsync("toy", "/", Stop)).Status);
        Assert.Equal("product-rests", (await Of<StartMvp>().ExecuteAsync("toy", Stop)).Error?.Code);
        Assert.Equal(TenantState.Active, (await Operate("acme", TenantMove.Restore)).Value.State);
        Assert.Equal("one", (await _platform.AskToyAsync("toy", Stop)).Words);
    }

    [Fact]
    public async Task A_deleted_organisations_name_is_free_and_comes_back_as_another_when_it_was_taken()
    {
        var deleted = (await Operate("acme", TenantMove.Delete)).Value;
        Assert.True(deleted.ErasedAfter > TimeProvider.System.GetUtcNow().AddDays(29));
        Assert.False(TenantSlug.IsValid(deleted.Slug));
        var next = (await Get<ProvisionTenant>().ExecuteAsync(TenantKind.Organisation, "acme", "Other", Stop)).Value.Id;
        Assert.NotEqual(_id, next);

        var restored = (await Operate("acme", TenantMove.Restore)).Value;
        Assert.Equal((_id, "acme-2", ""), (restored.Id, restored.Slug, restored.FormerSlug));
        Assert.Null(restored.ErasedAfter);
        Assert.Equal(next, (await Tenants.FindAsync("acme", Stop))!.Id);
        Assert.Equal("one", (await _platform.AskToyAsync("toy", Stop)).Words);
    }

    [Fact]
    public async Task Owners_are_told_and_nobody_else()
    {
        await MoveAsync(TenantMove.Archive);
        await Operate("acme", TenantMove.Delete);
        var letters = Directory.GetFiles(Get<PlatformFolder>().Mail).Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        Assert.Equal(2, letters.Count);
        Assert.All(letters, letter => Assert.Contains("To: ada@example.com", letter, StringComparison.Ordinal));
        Assert.Contains(letters, letter => letter.Contains("Subject: The product toy is archived", StringComparison.Ordinal));
        Assert.Contains(letters, letter => letter.Contains("Subject: Acme is deleted", StringComparison.Ordinal));
    }

    /// <summary>As after a kill between the register's new state and everything that follows from it.</summary>
    [Fact]
    public async Task What_a_kill_broke_off_is_finished()
    {
        var process = (await MvpAsync()).Process;
        foreach (var id in new[] { _id, (await Tenants.FindProductAsync("toy", Stop))!.Id })
        {
            await Tenants.ChangeAsync(id, t => t with { State = TenantState.Paused, IsMoving = true }, Stop);
        }

        Assert.True(process.IsAlive);
        await CaretakerWith(new()).LookAfterAsync(Stop);
        Assert.False(process.IsAlive);
        Assert.Empty(await Tenants.MovingAsync(Stop));
        Assert.Equal(2, Directory.GetFiles(Get<PlatformFolder>().Mail).Length);
    }

    [Fact]
    public async Task Only_a_policy_takes_unused_products_away_and_only_unused_ones()
    {
        await ToyProduct.LaunchAsync(_acme.ServiceProvider, "busy", "one", Stop);
        await Of<ReserveMvp>().ExecuteAsync("fresh", "fresh", Stop);
        await Of<ReserveMvp>().ExecuteAsync("old", "old", Stop);
        await Get<IGrainFactory>().GetGrain<IMvpGrain>("toy").StopAsync(mayWake: true);
        await UsedAsync(days: 31, "toy", "busy");
        await UsedAsync(days: 20_000, "old");
        await using (var db = Get<IDatabase>().Open(null))
        {
            await db.Addresses.Where(a => a.Slug == "old").ExecuteUpdateAsync(set => set.SetProperty(a => a.UsedAt, 0), Stop);
        }

        await CaretakerWith(new()).LookAfterAsync(Stop);
        Assert.All(await Tenants.ProductsOfAsync(_id, Stop), p => Assert.Equal(TenantState.Active, p.State));

        await CaretakerWith(LifecycleOptions.Parse("", "archive 30")).LookAfterAsync(Stop);
        Assert.Equal(["busy: Active", "fresh: Active", "old: Active", "toy: Archived"], (await Tenants.ProductsOfAsync(_id, Stop)).Select(p => $"{p.Slug}: {p.State}"));
        Assert.Equal("unused for 30 days", (await TrailOf((await Tenants.FindProductAsync("toy", Stop))!.Id)).Single(e => e.Action == "tenant.archive").Reason);
    }

    [Fact]
    public async Task It_takes_an_owner_of_the_organisation_and_a_fresh_proof()
    {
        var (stranger, administrator) = (await NewMemberAsync("eve@example.com", null), await NewMemberAsync("kim@example.com", Role.Administrator));
        foreach (var (who, fresh, code) in new[] { (stranger, true, "organisation-not-owned"), (administrator, true, "organisation-not-owned"), (_owner, false, "prove-again"), (_owner, true, null) })
        {
            await using var scope = _acme.ServiceProvider.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentAccess>().Enter(who, await SessionOfAsync(who), TimeProvider.System.GetUtcNow().AddDays(fresh ? 0 : -1));
            Assert.Equal("operator-only", (await scope.ServiceProvider.GetRequiredService<OperateTenant>().ExecuteAsync("acme", TenantMove.Delete, Stop)).Error?.Code);
            Assert.Equal(code, (await scope.ServiceProvider.GetRequiredService<MoveOrganisation>().ExecuteAsync(_id, TenantMove.Delete, Stop)).Error?.Code);
        }

        // Nobody works there any more, and still its owner brings it back.
        await using var last = _acme.ServiceProvider.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        last.ServiceProvider.GetRequiredService<CurrentAccess>().Enter(_owner, await SessionOfAsync(_owner), TimeProvider.System.GetUtcNow());
        Assert.Equal("acme", (await last.ServiceProvider.GetRequiredService<MoveOrganisation>().ExecuteAsync(_id, TenantMove.Restore, Stop)).Value.Slug);
    }

    private ITenantStore Tenants => Get<ITenantStore>();

    private T Get<T>()
        where T : notnull => _platform.Services.GetRequiredService<T>();

    private T Of<T>()
        where T : notnull => _acme.ServiceProvider.GetRequiredService<T>();

    private async Task<Mvp> MvpAsync() => (await Of<IMvpStore>().FindAsync("toy", Stop))!;

    private async Task<Tenant> MoveAsync(TenantMove move) => (await Of<MoveProduct>().ExecuteAsync("toy", move, Stop)).Value;

    private Task<Result<Tenant>> Operate(string name, TenantMove move) => Get<OperateTenant>().ExecuteAsync(name, move, Stop);

    private Task<IReadOnlyList<AuditEntry>> TrailOf(TenantId tenant) => Get<TenantScopes>().DoAsync<IAuditTrail, IReadOnlyList<AuditEntry>>(tenant, trail => trail.ReadAsync(0, 100, Stop));

    private Caretaker CaretakerWith(LifecycleOptions options) => ActivatorUtilities.CreateInstance<Caretaker>(_platform.Services, options);

    private async Task UsedAsync(int days, params string[] slugs)
    {
        var at = TimeProvider.System.GetUtcNow().AddDays(-days).ToUnixTimeMilliseconds();
        await using var db = Get<IDatabase>().Open(null);
        await db.Addresses.Where(a => slugs.Contains(a.Slug)).ExecuteUpdateAsync(set => set.SetProperty(a => a.UsedAt, at), Stop);
    }

    private async Task<Guid> SessionOfAsync(AccountId account)
    {
        var now = TimeProvider.System.GetUtcNow();
        var session = new Session(Guid.CreateVersion7(now), account, now, now + Session.Longest);
        await Get<ISessionStore>().AddAsync(Secret.HashOf(Secret.New()), session, new("a test", "127.0.0.1"), Stop);
        return session.Id;
    }

    private async Task<AccountId> NewMemberAsync(string email, Role? role)
    {
        var (id, now) = (AccountId.New(TimeProvider.System), TimeProvider.System.GetUtcNow());
        Assert.True(await Get<IAccountStore>().AddAsync(new(id, Secret.New(), "", now), new(email, "somebody"), Stop));
        if (role is { } given)
        {
            await Get<IMembershipStore>().AddAsync(_id, new(id, email, "somebody", given, now), Stop);
        }

        return id;
    }

    public sealed class OnSqlite() : LifecycleTests(null);

    public sealed class OnPostgres(PostgresServer server) : LifecycleTests(server);
}
