using LeanVibe.Data;
using LeanVibe.Factory.Runs;
using LeanVibe.Hosting.Mvps;
using LeanVibe.IntegrationTests.Databases;
using LeanVibe.IntegrationTests.Identity;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Members;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Quotas;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Usage;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.IntegrationTests.Quotas;

/// <summary>Quotas where they are enforced; the last free place has one winner on every database.</summary>
public abstract class QuotaSuite(PostgresServer? server) : IdentitySuite(server)
{
    private const int AtOnce = 8;

    private TenantId _aspen;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _aspen = await Database.NewTenantAsync("aspen", Stop);
    }

    [Theory]
    [InlineData(QuotaKind.BuildsAtOnce, "quota-builds-at-once")]
    [InlineData(QuotaKind.BuildsPerDay, "quota-builds-per-day")]
    [InlineData(QuotaKind.Products, "quota-products")]
    public async Task Of_many_builds_at_the_last_free_place_one_begins(QuotaKind kind, string code)
    {
        await SetAsync(kind, 2);
        Assert.Null((await BeginAsync(NewRun())).Error);
        var begun = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => BeginAsync(NewRun())));

        Assert.Single(begun, b => b.Succeeded);
        Assert.All(begun.Where(b => !b.Succeeded), b => Assert.Equal((code, new Amounts(2, 2)), (b.Error!.Code, b.Error.Amounts)));
        Assert.Equal(2, (await Runs.ListAsync(100, Stop)).Count);
        Assert.Equal((2, QuotaLevel.Reached), await StateAsync(kind));
    }

    [Fact]
    public async Task A_build_that_ends_or_waits_frees_its_place_and_takes_it_again_when_it_goes_on()
    {
        await SetAsync(QuotaKind.BuildsAtOnce, 1);
        var first = NewRun();
        Assert.True((await BeginAsync(first)).Succeeded);
        await Runs.ChangeAsync(first.Id, r => r with { State = RunState.Waiting }, Stop);
        var second = NewRun();
        Assert.True((await BeginAsync(second)).Succeeded);
        Assert.Equal("quota-builds-at-once", (await TakeAsync(first.Id)).Error!.Code);

        await Runs.ChangeAsync(second.Id, r => r with { State = RunState.Passed }, Stop);
        var third = NewRun();
        await Runs.AddAsync(third with { State = RunState.Interrupted }, Stop);
        var taken = await Task.WhenAll(TakeAsync(first.Id), TakeAsync(third.Id));
        Assert.Single(taken, t => t.Succeeded);
    }

    [Fact]
    public async Task A_run_that_works_already_keeps_its_place()
    {
        await SetAsync(QuotaKind.BuildsAtOnce, 1);
        var run = NewRun();
        Assert.True((await BeginAsync(run)).Succeeded);
        Assert.True((await TakeAsync(run.Id)).Succeeded);
        Assert.Equal((1, QuotaLevel.Reached), await StateAsync(QuotaKind.BuildsAtOnce));
    }

    [Fact]
    public async Task A_product_counts_from_the_moment_its_build_begins_and_only_once()
    {
        await SetAsync(QuotaKind.Products, 1);
        var run = NewRun();
        Assert.True((await BeginAsync(run)).Succeeded);
        Assert.Equal("quota-products", (await BeginAsync(NewRun())).Error!.Code);

        var mvp = await Database.For(_aspen).GetRequiredService<IMvpStore>().ReserveAsync("honey", "Honey", Stop);
        await Runs.ChangeAsync(run.Id, r => r with { Slug = mvp.Slug }, Stop);
        Assert.Equal((1, QuotaLevel.Reached), await StateAsync(QuotaKind.Products));
        Assert.True((await BeginAsync(NewRun() with { Slug = mvp.Slug })).Succeeded, "A new revision makes no product.");
    }

    [Fact]
    public async Task Yesterdays_builds_do_not_count_today()
    {
        await SetAsync(QuotaKind.BuildsPerDay, 1);
        var yesterday = TimeProvider.System.GetUtcNow().AddDays(-1);
        Assert.True((await BeginAsync(new Run(RunId.New(TimeProvider.System), yesterday) { Idea = "honey" })).Succeeded);
        Assert.True((await BeginAsync(NewRun())).Succeeded);
        Assert.False((await BeginAsync(NewRun())).Succeeded);
    }

    [Fact]
    public async Task Nobody_elses_builds_count()
    {
        await SetAsync(QuotaKind.BuildsAtOnce, 1);
        var birch = await Database.NewTenantAsync("birch", Stop);
        var limits = await Book.OfAsync(birch, Stop);
        Assert.True((await Database.For(birch).GetRequiredService<IBuildLedger>().BeginAsync(NewRun(), limits, Stop)).Succeeded);
        Assert.True((await BeginAsync(NewRun())).Succeeded);
    }

    [Fact]
    public async Task Of_many_invitations_at_the_last_free_seat_one_is_sent()
    {
        var ada = await NewOrganisationAsync(await NewPersonAsync("ada@example.com"), "cedar");
        await SetAsync(QuotaKind.Seats, 2, "cedar");
        var invited = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(i => InviteAsync(ada, $"guest-{i}@example.com")));
        Assert.Single(invited, i => i.Succeeded);
        Assert.All(invited.Where(i => !i.Succeeded), i => Assert.Equal(("quota-seats", new Amounts(2, 2)), (i.Error!.Code, i.Error.Amounts)));
    }

    [Fact]
    public async Task An_invitation_keeps_its_seat_for_whoever_accepts_and_gives_it_back_when_it_is_withdrawn()
    {
        var ada = await NewOrganisationAsync(await NewPersonAsync("ada@example.com"), "cedar");
        await SetAsync(QuotaKind.Seats, 2, "cedar");
        var bob = await InviteAsync(ada, "bob@example.com");
        Assert.Equal("quota-seats", (await InviteAsync(ada, "eve@example.com")).Error!.Code);
        Assert.True((await InviteAsync(ada, "bob@example.com")).Succeeded, "A second invitation replaces the first.");
        Assert.True((await DoAsync<AnswerInvitation, Result<AccountId>>(null, u => u.JoinAsync(LinkFor("bob@example.com"), "Bob", Good, Stop))).Succeeded);
        Assert.True(bob.Succeeded);
        Assert.Equal("quota-seats", (await InviteAsync(ada, "eve@example.com")).Error!.Code);

        await SetAsync(QuotaKind.Seats, 3, "cedar");
        var eve = (await InviteAsync(ada, "eve@example.com")).Value;
        Assert.True((await DoAsync<WithdrawInvitation, Result<bool>>(ada, u => u.ExecuteAsync(eve.Id, Stop))).Succeeded);
        Assert.True((await InviteAsync(ada, "max@example.com")).Succeeded);
    }

    [Fact]
    public async Task Only_whoever_runs_the_platform_changes_a_quota_and_the_tenant_reads_why()
    {
        var ada = await NewOrganisationAsync(await NewPersonAsync("ada@example.com"), "cedar");
        Assert.Equal(QuotaErrors.NotOperator, (await DoAsync<SetQuota, Result<bool>>(ada, u => u.ExecuteAsync("cedar", QuotaKind.Products, 1_000, "we want more", Stop))).Error);
        Assert.Equal(QuotaErrors.NotOperator, (await DoAsync<ReadQuotas, Result<IReadOnlyList<QuotaState>>>(ada, u => u.OfAsync("aspen", Stop))).Error);

        await SetAsync(QuotaKind.Products, 7, "cedar");
        var own = (await DoAsync<ReadQuotas, Result<IReadOnlyList<QuotaState>>>(ada, u => u.ExecuteAsync(Stop))).Value.Single(s => s.Kind == QuotaKind.Products);
        Assert.Equal((7, true), (own.Most, own.IsOwn));
        var entry = (await TrailOfAsync(ada.Organisation!.Value)).Single(e => e.Action == "quota.change");
        Assert.Equal(("a test needs it", "Products: 20 to 7"), (entry.Reason, entry.Detail));

        await using var operators = Database.Services.GetRequiredService<TenantScopes>().Open(TenantId.Personal);
        var set = operators.ServiceProvider.GetRequiredService<SetQuota>();
        Assert.True((await set.ExecuteAsync("cedar", QuotaKind.Products, null, "no limit for them", Stop)).Succeeded);
        Assert.Null((await Book.OfAsync(ada.Organisation!.Value, Stop)).Of(QuotaKind.Products));
        Assert.True((await set.ClearAsync("cedar", QuotaKind.Products, "back to usual", Stop)).Succeeded);
        Assert.Equal(20, (await Book.OfAsync(ada.Organisation!.Value, Stop)).Of(QuotaKind.Products));
        Assert.Equal(QuotaErrors.Invalid, (await set.ExecuteAsync("cedar", QuotaKind.Products, -1, "less than none", Stop)).Error);
        Assert.Equal(QuotaErrors.Invalid, (await set.ExecuteAsync("cedar", QuotaKind.Products, 5, "", Stop)).Error);
        Assert.Equal("tenant-unknown", (await set.ExecuteAsync("nobody", QuotaKind.Products, 5, "a test needs it", Stop)).Error!.Code);
    }

    [Fact]
    public async Task Tokens_of_this_month_count_and_those_of_last_month_do_not()
    {
        var now = TimeProvider.System.GetUtcNow();
        var meter = Database.For(_aspen).GetRequiredService<IUsageMeter>();
        await meter.RecordAsync([new("a", UsageKind.ModelTokens, 300, now), new("b", UsageKind.ModelTokens, 50, now.AddDays(-now.Day)), new("c", UsageKind.ModelTokens, 7, now)], Stop);
        Assert.Equal(307, await Database.Services.GetRequiredService<IQuotaUse>().ModelTokensAsync(_aspen, Stop));
    }

    private IRunStore Runs => Database.For(_aspen).GetRequiredService<IRunStore>();

    private QuotaBook Book => Database.Services.GetRequiredService<QuotaBook>();

    private static Run NewRun() => new(RunId.New(TimeProvider.System), TimeProvider.System.GetUtcNow()) { Idea = "honey" };

    private async Task<Result<IReadOnlyList<QuotaState>>> BeginAsync(Run run) => await Database.For(_aspen).GetRequiredService<IBuildLedger>().BeginAsync(run, await Book.OfAsync(_aspen, Stop), Stop);

    private async Task<Result<IReadOnlyList<QuotaState>>> TakeAsync(RunId run) => await Database.For(_aspen).GetRequiredService<IBuildLedger>().TakeAsync(run, await Book.OfAsync(_aspen, Stop), Stop);

    private Task<Result<InvitationView>> InviteAsync(Platform.Identity.Sessions.Visitor by, string email) => DoAsync<InviteMember, Result<InvitationView>>(by, u => u.ExecuteAsync(email, Role.Viewer, Stop));

    private async Task<(long Used, QuotaLevel Level)> StateAsync(QuotaKind kind)
    {
        var used = await Database.Services.GetRequiredService<IQuotaUse>().OfAsync(_aspen, Stop);
        return (used[kind], (await Book.OfAsync(_aspen, Stop)).With(kind, used[kind]).Level);
    }

    private async Task SetAsync(QuotaKind kind, long most, string slug = "aspen")
    {
        await using var operators = Database.Services.GetRequiredService<TenantScopes>().Open(TenantId.Personal);
        Assert.True((await operators.ServiceProvider.GetRequiredService<SetQuota>().ExecuteAsync(slug, kind, most, "a test needs it", Stop)).Succeeded);
    }

    public sealed class OnSqlite() : QuotaSuite(null);

    public sealed class OnPostgres(PostgresServer server) : QuotaSuite(server);
}
