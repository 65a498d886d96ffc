using LeanVibe.Hosting.Mvps;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.IntegrationTests.Databases;

public abstract class MvpStoreTests(PostgresServer? server, bool pooled = false) : StoreSuite(server, pooled)
{
    private IMvpStore Mvps => Database.For(TenantId.Personal).GetRequiredService<IMvpStore>();

    [Fact]
    public async Task Names_taken_at_the_same_time_are_all_different()
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Mvps.ReserveAsync("honey", $"Honey {i}", Stop)));
        Assert.Equal(12, taken.Select(m => m.Slug).Distinct().Count());
        Assert.Contains("honey", taken.Select(m => m.Slug));
        Assert.Equal(12, (await Mvps.ListAsync(Stop)).Count);
    }

    [Fact]
    public async Task A_product_comes_back_as_it_was_changed()
    {
        await Mvps.ReserveAsync("honey", "Honey", Stop);
        var changed = await Mvps.ChangeAsync("honey", m => m with { Status = MvpStatus.Running, Port = 4711, Process = new(12, 34), Release = "two", PreviousRelease = "one", Problem = "ünwell" }, Stop);
        Assert.Equal(changed, await Mvps.FindAsync("honey", Stop));
        Assert.Null(await Mvps.ChangeAsync("nobody", m => m, Stop));
    }

    [Fact]
    public async Task The_same_release_is_added_once()
    {
        await Mvps.ReserveAsync("honey", "Honey", Stop);
        var at = new DateTimeOffset(2030, 5, 1, 12, 0, 0, TimeSpan.Zero);
        await Mvps.AddReleaseAsync(new("honey", "one", at, "c1"), Stop);
        await Mvps.AddReleaseAsync(new("honey", "one", at, "c1"), Stop);
        await Mvps.AddReleaseAsync(new("honey", "two", at.AddMinutes(1), "c2"), Stop);
        Assert.Equal(["two", "one"], (await Mvps.ReleasesAsync("honey", Stop)).Select(r => r.Id));
    }

    public sealed class OnSqlite() : MvpStoreTests(null);

    public sealed class OnPostgres(PostgresServer server) : MvpStoreTests(server);

    public sealed class ThroughPgBouncer(PostgresServer server) : MvpStoreTests(server, pooled: true);
}
