using LeanVibe.Platform.Quotas;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Usage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LeanVibe.IntegrationTests.Web;

/// <summary>Usage and quotas of one's own, and the platform's figures, on a desk and on a phone.</summary>
public sealed class FiguresPagesTests(SiteFixture site)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData(1440, ColorScheme.Light), InlineData(390, ColorScheme.Dark)]
    public async Task Whoever_runs_the_platform_sees_figures_and_who_is_near_a_limit(int width, ColorScheme theme)
    {
        var slug = await FillAsync();
        await using var visit = await site.VisitAsync(width, 844, theme);
        await visit.Page.GotoAsync("/platform");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("The platform");
        await Expect(visit.Page.GetByRole(AriaRole.Img, new() { NameRegex = new("^Requests to products per day") })).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("tr", new() { HasText = slug })).ToContainTextAsync("90 of 100");
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page is wider than the screen.");
        visit.HadNoFaults();
    }

    [Theory, InlineData(1440, ColorScheme.Light), InlineData(390, ColorScheme.Dark)]
    public async Task A_tenant_sees_its_own_usage_with_a_warning_near_a_limit(int width, ColorScheme theme)
    {
        await FillAsync();
        await using (var scope = (await site.ServicesAsync()).GetRequiredService<TenantScopes>().Open(TenantId.Personal))
        {
            Assert.True((await scope.ServiceProvider.GetRequiredService<SetQuota>().ExecuteAsync("personal", QuotaKind.ModelTokensPerMonth, 1_000, "a test needs it", Stop)).Succeeded);
        }

        await using var visit = await site.VisitAsync(width, 844, theme);
        await visit.Page.GotoAsync("/usage");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Usage and quotas");
        await Expect(visit.Page.GetByText("900 of this month's 1,000 tokens of the language model are used.")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Progressbar, new() { Name = "Model tokens this month: Near" })).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Img, new() { NameRegex = new("^Model tokens per day") })).ToBeVisibleAsync();
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page is wider than the screen.");
        visit.HadNoFaults();
    }

    /// <summary>A month of usage of the founder, and an organisation near a limit.</summary>
    private async Task<string> FillAsync()
    {
        var (services, now, slug) = (await site.ServicesAsync(), TimeProvider.System.GetUtcNow(), $"busy-{Guid.NewGuid():n}"[..20]);
        var busy = (await services.GetRequiredService<ProvisionTenant>().ExecuteAsync(TenantKind.Organisation, slug, slug, Stop)).Value.Id;
        await RecordAsync(services, busy, [new("builds", UsageKind.Builds, 90, now), new("stored", UsageKind.StorageBytes, 48_000_000, now)]);
        await RecordAsync(services, TenantId.Personal,
        [
            .. Enumerable.Range(0, 30).SelectMany(day => new UsageEvent[]
            {
                new($"test-requests/{day}", UsageKind.ProductRequests, 1_200 + (day * 733 % 900), now.AddDays(-day)),
                new($"test-builds/{day}", UsageKind.Builds, day * 7 % 5, now.AddDays(-day)),
                new($"test-seconds/{day}", UsageKind.BuildSeconds, day * 7 % 5 * 70, now.AddDays(-day)),
                new($"test-stored/{day}", UsageKind.StorageBytes, 61_000_000 - (day * 900_000), now.AddDays(-day)),
            }),
            new("test-tokens", UsageKind.ModelTokens, 900, now),
        ]);
        return slug;
    }

    private static async Task RecordAsync(IServiceProvider services, TenantId tenant, UsageEvent[] events) =>
        await services.GetRequiredService<TenantScopes>().DoAsync<IUsageMeter, int>(tenant, meter => meter.RecordAsync(events, Stop));
}
