using System.Text.Json;
using LeanVibe.Factory.Figures;
using LeanVibe.Factory.Interviews.Models;
using LeanVibe.Hosting.Mvps;
using LeanVibe.IntegrationTests.Databases;
using LeanVibe.IntegrationTests.Identity;
using LeanVibe.Platform.Figures;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Quotas;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Usage;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.IntegrationTests.Quotas;

/// <summary>What whoever runs the platform sees across tenants: numbers, and nothing about anybody.</summary>
public abstract class FiguresSuite(PostgresServer? server) : IdentitySuite(server)
{
    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task Days_hold_growth_activity_cost_and_health_of_all_tenants_together()
    {
        var (aspen, birch) = (await Database.NewTenantAsync("aspen", Stop), await Database.NewTenantAsync("birch", Stop));
        await RecordAsync(aspen, ("a", UsageKind.Builds, 3), ("b", UsageKind.FailedBuilds, 1), ("c", UsageKind.BuildSeconds, 90), ("d", UsageKind.ModelTokens, 500_000), ("e", UsageKind.StorageBytes, 1_000));
        await RecordAsync(birch, ("a", UsageKind.ProductRequests, 70), ("b", UsageKind.RefusedRequests, 5), ("c", UsageKind.ModelTokens, 500_000));
        var days = (await Read().DaysAsync(Today.AddDays(-2), Today, Stop)).Value;

        Assert.Equal([Today.AddDays(-2), Today.AddDays(-1), Today], days.Select(d => d.Day));
        Assert.Equal(new PlatformDay(Today.AddDays(-1), 0, 0, 0), days[1]);
        Assert.Equal(
            new PlatformDay(Today, 2, 0, 2) { Builds = 3, FailedBuilds = 1, BuildSeconds = 90, Requests = 70, RefusedRequests = 5, StorageBytes = 1_000, ModelTokens = 1_000_000, ModelCost = 2.5m },
            days[2]);
    }

    [Fact]
    public async Task The_present_counts_organisations_products_and_what_is_awake()
    {
        var aspen = await Database.NewTenantAsync("aspen", Stop);
        await Database.NewTenantAsync("birch", Stop);
        await Database.Services.GetRequiredService<ITenantStore>().ChangeAsync(aspen, t => t with { State = TenantState.Paused }, Stop);
        var mvps = Database.For(aspen).GetRequiredService<IMvpStore>();
        await mvps.ReserveAsync("honey", "Honey", Stop);
        await mvps.ReserveAsync("jam", "Jam", Stop);
        await mvps.ChangeAsync("jam", m => m with { Status = MvpStatus.Running }, Stop);
        Assert.Equal(new PlatformNow(1, 1, 2, 1, 0, 0), (await Read().NowAsync(Stop)).Value);
    }

    [Fact]
    public async Task Pressure_lists_tenants_near_a_limit_page_by_page()
    {
        foreach (var name in new[] { "aspen", "birch", "cedar", "dogwood" })
        {
            var tenant = await Database.NewTenantAsync(name, Stop);
            await RecordAsync(tenant, ("a", UsageKind.Builds, name == "cedar" ? 10 : 85), ("b", UsageKind.ModelTokens, 5));
        }

        await Database.Services.GetRequiredService<IQuotaStore>().SetAsync((await Database.Services.GetRequiredService<ITenantStore>().FindAsync("birch", Stop))!.Id, QuotaKind.ModelTokensPerMonth, 4, new(), Stop);
        var first = (await Pressure().ExecuteAsync("", 2, Stop)).Value;
        Assert.Equal(["aspen", "birch"], first.Tenants.Select(t => t.Tenant));
        Assert.Equal("birch", first.Next);
        Assert.Equal([QuotaKind.ModelTokensPerMonth, QuotaKind.BuildsPerDay], first.Tenants[1].Quotas.Select(q => q.Kind));
        var second = (await Pressure().ExecuteAsync(first.Next!, 2, Stop)).Value;
        Assert.Equal(("dogwood", (string?)null), (Assert.Single(second.Tenants).Tenant, second.Next));
    }

    [Fact]
    public async Task Nobody_is_in_the_figures_and_nobody_else_reads_them()
    {
        var ada = await NewOrganisationAsync(await NewPersonAsync("canary-ada@example.com"), "cedar");
        await Database.Services.GetRequiredService<ITenantStore>().ChangeAsync(ada.Organisation!.Value, t => t with { Name = "canary of cedar" }, Stop);
        await RecordAsync(ada.Organisation!.Value, ("canary-event", UsageKind.Builds, 95));
        var text = JsonSerializer.Serialize(new object[] { (await Read().DaysAsync(Today, Today, Stop)).Value, (await Read().NowAsync(Stop)).Value, (await Pressure().ExecuteAsync("", 100, Stop)).Value });
        Assert.Contains("cedar", text, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", text, StringComparison.Ordinal);
        Assert.DoesNotContain(ada.Session.Account.ToString(), text, StringComparison.OrdinalIgnoreCase);

        await using var scope = Visit(ada);
        var read = new ReadPlatform(Database.Services.GetRequiredService<IPlatformFigures>(), Database.Services.GetRequiredService<IUsageDays>(), new(), scope.ServiceProvider.GetRequiredService<CurrentAccess>());
        Assert.Equal(QuotaErrors.NotOperator, (await read.NowAsync(Stop)).Error);
        Assert.Equal(QuotaErrors.NotOperator, (await read.DaysAsync(Today, Today, Stop)).Error);
        Assert.Equal(QuotaErrors.NotOperator, (await scope.ServiceProvider.GetRequiredService<ReadPressure>().ExecuteAsync("", 1, Stop)).Error);
    }

    private ReadPlatform Read() => new(
        Database.Services.GetRequiredService<IPlatformFigures>(), Database.Services.GetRequiredService<IUsageDays>(), new ModelOptions { PricePerMillion = 2.5m },
        Database.For(TenantId.Personal).GetRequiredService<CurrentAccess>());

    private ReadPressure Pressure() => Database.For(TenantId.Personal).GetRequiredService<ReadPressure>();

    private Task<int> RecordAsync(TenantId tenant, params (string Id, UsageKind Kind, long Amount)[] events) =>
        Database.For(tenant).GetRequiredService<IUsageMeter>().RecordAsync([.. events.Select(e => new UsageEvent(e.Id, e.Kind, e.Amount, TimeProvider.System.GetUtcNow()))], Stop);

    public sealed class OnSqlite() : FiguresSuite(null);

    public sealed class OnPostgres(PostgresServer server) : FiguresSuite(server);
}
