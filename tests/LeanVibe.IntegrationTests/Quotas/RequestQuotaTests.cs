using LeanVibe.IntegrationTests.Hosting;
using LeanVibe.Platform.Quotas;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Usage;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.IntegrationTests.Quotas;

/// <summary>Requests a minute, at the platform's own port.</summary>
public sealed class RequestQuotaTests : IAsyncLifetime
{
    private readonly string _home = Directory.CreateTempSubdirectory("leanvibe-requests-").FullName;
    private readonly StillClock _clock = new();
    private HostedPlatform _platform = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _platform = await HostedPlatform.StartAsync(new() { Home = _home, IdleStop = TimeSpan.Zero }, Stop, services => services.AddSingleton<TimeProvider>(_clock));

    public async ValueTask DisposeAsync()
    {
        await _platform.DisposeAsync();
        Directory.Delete(_home, recursive: true);
    }

    [Fact]
    public async Task A_full_minute_refuses_one_product_and_not_the_other_and_the_next_minute_lets_in_again()
    {
        await SetAsync(QuotaKind.ProductRequestsPerMinute, 3);
        var (busy, quiet) = (await ToyProduct.LaunchAsync(_platform.Services, "busy", "busy", Stop), await ToyProduct.LaunchAsync(_platform.Services, "quiet", "quiet", Stop));
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => _platform.AskAsync(busy, "/", Stop)));

        Assert.Equal(3, answers.Count(a => a.Status == 200));
        Assert.All(answers.Where(a => a.Status != 200), a => Assert.Equal(429, a.Status));
        var refused = answers.First(a => a.Status == 429).Text;
        Assert.Contains("\"code\":\"quota-product-requests\"", refused, StringComparison.Ordinal);
        Assert.Contains("\"used\":3,\"limit\":3", refused, StringComparison.Ordinal);
        Assert.Equal(200, (await _platform.AskAsync(quiet, "/", Stop)).Status);

        _clock.Now = _clock.Now.AddMinutes(1);
        Assert.Equal(200, (await _platform.AskAsync(busy, "/", Stop)).Status);
        await _platform.Services.GetRequiredService<LeanVibe.Hosting.Routing.RequestMeter>().WriteAsync(current: false, Stop);
        var records = await _platform.Services.GetRequiredService<IUsageMeter>().ReadAsync(RevenueStream.Subscription, 0, 100, Stop);
        Assert.Equal([(UsageKind.ProductRequests, 3L), (UsageKind.RefusedRequests, 7L)], records.Where(r => r.What.Product == busy).Select(r => (r.What.Kind, r.What.Amount)).OrderBy(r => r.Kind));
    }

    [Fact]
    public async Task All_products_of_one_owner_share_the_owners_quota()
    {
        await SetAsync(QuotaKind.RequestsPerMinute, 4);
        var (one, two) = (await ToyProduct.LaunchAsync(_platform.Services, "one", "one", Stop), await ToyProduct.LaunchAsync(_platform.Services, "two", "two", Stop));
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => _platform.AskAsync(i % 2 == 0 ? one : two, "/", Stop)));
        Assert.Equal(4, answers.Count(a => a.Status == 200));
        Assert.Contains("quota-requests", answers.First(a => a.Status == 429).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_quota_counts_within_seconds()
    {
        await SetAsync(QuotaKind.ProductRequestsPerMinute, 0);
        var slug = await ToyProduct.LaunchAsync(_platform.Services, "toy", "toy", Stop);
        Assert.Equal(429, (await _platform.AskAsync(slug, "/", Stop)).Status);
        await SetAsync(QuotaKind.ProductRequestsPerMinute, 5);
        _clock.Pass(TimeSpan.FromSeconds(11));
        Assert.Equal(200, (await _platform.AskAsync(slug, "/", Stop)).Status);
    }

    private async Task SetAsync(QuotaKind kind, long most) => Assert.True((await _platform.Services.GetRequiredService<SetQuota>().ExecuteAsync("personal", kind, most, "a test needs it", Stop)).Succeeded);

    /// <summary>Minutes change when the test says so; timers run on.</summary>
    private sealed class StillClock : TimeProvider
    {
        private long _passed;

        public DateTimeOffset Now { get; set; } = new(System.GetUtcNow().UtcDateTime.Date.AddHours(12), TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;

        public override long GetTimestamp() => System.GetTimestamp() + Volatile.Read(ref _passed);

        public void Pass(TimeSpan time) => Interlocked.Add(ref _passed, (long)(time.TotalSeconds * TimestampFrequency));
    }
}
