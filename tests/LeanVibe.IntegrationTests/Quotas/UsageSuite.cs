using LeanVibe.IntegrationTests.Databases;
using LeanVibe.IntegrationTests.Identity;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Usage;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.IntegrationTests.Quotas;

/// <summary>What is used is kept once, whoever tells it how often.</summary>
public abstract class UsageSuite(PostgresServer? server) : IdentitySuite(server)
{
    private static readonly DateTimeOffset Noon = new(2030, 5, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2030, 5, 1);

    private TenantId _aspen;
    private TenantId _birch;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        (_aspen, _birch) = (await Database.NewTenantAsync("aspen", Stop), await Database.NewTenantAsync("birch", Stop));
    }

    [Fact]
    public async Task The_same_event_counts_once_however_often_and_at_once_it_is_told()
    {
        var told = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Meter(_aspen).RecordAsync([Event("a", 10), Event($"own-{i}", 1), Event("a", 10)], Stop)));
        Assert.Equal(13, told.Sum());
        Assert.Equal(0, await Meter(_aspen).RecordAsync([Event("a", 999)], Stop));
        Assert.Equal(22, await SumAsync(_aspen));
        Assert.Equal(Enumerable.Range(1, 13).Select(n => (long)n), (await ReadAsync(_aspen)).Select(r => r.Number));
    }

    [Fact]
    public async Task The_same_id_in_another_tenant_is_another_event()
    {
        await Meter(_aspen).RecordAsync([Event("a", 10)], Stop);
        Assert.Equal(1, await Meter(_birch).RecordAsync([Event("a", 5)], Stop));
        Assert.Equal((10, 5), (await SumAsync(_aspen), await SumAsync(_birch)));
        Assert.Equal(5, Assert.Single(await ReadAsync(_birch)).What.Amount);
    }

    [Fact]
    public async Task Whoever_reads_on_after_a_number_misses_no_record()
    {
        var writing = Task.WhenAll(Enumerable.Range(0, 40).Select(i => Meter(_aspen).RecordAsync([Event($"{i}", 1)], Stop)));
        var (seen, after) = (new List<string>(), 0L);
        while (seen.Count < 40)
        {
            var done = writing.IsCompleted;
            var records = await Meter(_aspen).ReadAsync(RevenueStream.Subscription, after, 7, Stop);
            seen.AddRange(records.Select(r => r.What.Id));
            after = records.Count > 0 ? records[^1].Number : after;
            Assert.False(done && records.Count == 0 && seen.Count < 40, "A record was written behind the reader's back.");
        }

        Assert.Equal(40, seen.Distinct().Count());
    }

    [Fact]
    public async Task Each_revenue_stream_is_read_by_itself_and_money_is_not_added_to_counts()
    {
        var sale = new UsageEvent("sale", UsageKind.ProductSales, 1_999, Noon) { Product = "honey", Currency = "EUR" };
        await Meter(_aspen).RecordAsync([Event("a", 10), sale], Stop);
        Assert.Equal(sale, Assert.Single(await Meter(_aspen).ReadAsync(RevenueStream.ProductFee, 0, 10, Stop)).What);
        Assert.Equal(["a"], (await ReadAsync(_aspen)).Select(r => r.What.Id));
        Assert.Equal([UsageKind.ModelTokens], (await Days.OfAsync(_aspen, Day, Day, Stop)).Select(d => d.Kind));
    }

    [Fact]
    public async Task Days_are_added_up_for_one_and_for_all()
    {
        await Meter(_aspen).RecordAsync([Event("a", 10), Event("b", 5) with { At = Noon.AddHours(11) }, Event("c", 7) with { At = Noon.AddHours(12) }], Stop);
        await Meter(_birch).RecordAsync([Event("a", 100)], Stop);
        Assert.Equal([(Day, 15L), (Day.AddDays(1), 7L)], (await Days.OfAsync(_aspen, Day, Day.AddDays(1), Stop)).Select(d => (d.Day, d.Amount)));
        Assert.Equal([(Day, 115L), (Day.AddDays(1), 7L)], (await Days.OfAllAsync(Day, Day.AddDays(1), Stop)).Select(d => (d.Day, d.Amount)));
    }

    [Theory, InlineData("", 1), InlineData("a", -1)]
    public async Task An_event_without_an_id_or_below_nothing_is_refused(string id, long amount) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Meter(_aspen).RecordAsync([new(id, UsageKind.Builds, amount, Noon)], Stop));

    [Fact]
    public async Task Seats_are_measured_once_a_day_and_only_who_sees_billing_reads_usage()
    {
        var ada = await NewOrganisationAsync(await NewPersonAsync("ada@example.com"), "cedar");
        var bob = await NewMemberAsync(ada, "bob@example.com", Role.Developer);
        var meter = Database.Services.GetRequiredService<DailyMeter>();
        await meter.MeasureAsync(Stop);
        await NewMemberAsync(ada, "eve@example.com", Role.Viewer);
        await meter.MeasureAsync(Stop);

        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var days = (await DoAsync<ReadUsage, Result<IReadOnlyList<UsageDay>>>(ada, u => u.DaysAsync(today, today, Stop))).Value;
        Assert.Equal(2, days.Single(d => d.Kind == UsageKind.SeatDays).Amount);
        Assert.Equal("role-too-weak", (await DoAsync<ReadUsage, Result<IReadOnlyList<UsageDay>>>(bob, u => u.DaysAsync(today, today, Stop))).Error!.Code);
        Assert.Equal("role-too-weak", (await DoAsync<ReadUsage, Result<IReadOnlyList<UsageRecord>>>(bob, u => u.RecordsAsync(RevenueStream.Subscription, 0, 10, Stop))).Error!.Code);
        Assert.Equal("days-invalid", (await DoAsync<ReadUsage, Result<IReadOnlyList<UsageDay>>>(ada, u => u.DaysAsync(today, today.AddDays(-1), Stop))).Error!.Code);
    }

    private IUsageDays Days => Database.Services.GetRequiredService<IUsageDays>();

    private IUsageMeter Meter(TenantId tenant) => Database.For(tenant).GetRequiredService<IUsageMeter>();

    private static UsageEvent Event(string id, long amount) => new(id, UsageKind.ModelTokens, amount, Noon);

    private async Task<long> SumAsync(TenantId tenant) => (await Days.OfAsync(tenant, Day, Day, Stop)).Sum(d => d.Amount);

    private Task<IReadOnlyList<UsageRecord>> ReadAsync(TenantId tenant) => Meter(tenant).ReadAsync(RevenueStream.Subscription, 0, 1_000, Stop);

    public sealed class OnSqlite() : UsageSuite(null);

    public sealed class OnPostgres(PostgresServer server) : UsageSuite(server);
}
