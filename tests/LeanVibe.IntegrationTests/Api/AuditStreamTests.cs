using LeanVibe.IntegrationTests.Databases;
using LeanVibe.IntegrationTests.Identity;
using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Audit.Streaming;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Connections.Oidc;
using LeanVibe.Platform.Identity.Sessions;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.IntegrationTests.Api;

/// <summary>An organisation's trail reaches its SIEM: signed, in order, at least once, and nowhere that it must not go.</summary>
public abstract class AuditStreamTests(PostgresServer? server) : IdentitySuite(server)
{
    [Fact]
    public async Task What_is_done_arrives_in_order_signed_and_once_more_after_a_failure()
    {
        using var siem = new Siem();
        var owner = await NewOrganisationAsync(await NewPersonAsync("ada@example.com"), "aspen");
        var saved = await SaveAsync(owner, siem.Address, fromStart: true);
        await StreamAsync();
        siem.Status = 503;
        await WriteAsync(owner, "one");
        await StreamAsync(later: TimeSpan.FromMinutes(1));
        var stuck = (await FindAsync(owner))!;
        Assert.Equal((1, "it answered 503"), (stuck.Failures, stuck.Problem));
        siem.Status = 204;
        await StreamAsync(later: TimeSpan.FromMinutes(1));
        Assert.Equal(1, siem.Taken.Count(t => t.Actions.Contains("one")));
        await StreamAsync(later: TimeSpan.FromMinutes(2));
        Assert.Equal(2, siem.Taken.Count(t => t.Actions.Contains("one")));
        await StreamAsync(later: TimeSpan.FromHours(2));

        var numbers = siem.Taken.Where(t => t.Status == 204).SelectMany(t => t.Numbers).ToList();
        Assert.Equal(Enumerable.Range(1, numbers.Count).Select(n => (long)n), numbers);
        Assert.All(siem.Taken, t => Assert.Equal($"t={t.At},v1={SendAudit.Sign(saved.Secret, t.At, t.Body)}", t.Signature));
        Assert.All(siem.Taken, t => Assert.Equal(owner.Organisation.ToString(), t.Organisation));
        Assert.Equal(siem.Taken.Count, siem.Taken.Select(t => t.Delivery).Distinct().Count());
        Assert.Equal((0, "", (long)numbers.Count), ((await FindAsync(owner))!.Failures, (await FindAsync(owner))!.Problem, (await FindAsync(owner))!.Delivered));
    }

    [Fact]
    public async Task More_than_one_delivery_holds_goes_in_several_and_only_from_now_on_when_asked_so()
    {
        using var siem = new Siem();
        var owner = await NewOrganisationAsync(await NewPersonAsync("ada@example.com"), "aspen");
        await SaveAsync(owner, siem.Address, fromStart: false);
        for (var n = 0; n < AuditStreamer.Most + 5; n++)
        {
            await WriteAsync(owner, $"n{n}");
        }

        await StreamAsync();
        await StreamAsync();
        Assert.Equal([AuditStreamer.Most, 5], siem.Taken.Select(t => t.Numbers.Count));
        Assert.Equal("n0", siem.Taken[0].Actions[0]);
    }

    [Fact]
    public async Task A_test_is_one_entry_and_says_what_came_of_it()
    {
        using var siem = new Siem();
        var owner = await NewOrganisationAsync(await NewPersonAsync("ada@example.com"), "aspen");
        Assert.Equal("audit-stream-none", (await DoAsync<ChangeStream, Result<bool>>(owner, u => u.TestAsync(Stop))).Error?.Code);
        await SaveAsync(owner, siem.Address, fromStart: false);
        Assert.True((await NearbyAsync(owner, u => u.TestAsync(Stop))).Succeeded);
        Assert.True(Assert.Single(siem.Taken).IsTest);
        Assert.Equal(["audit.stream-test"], siem.Taken[0].Actions);
        siem.Status = 301;
        Assert.Equal("it answered 301", (await NearbyAsync(owner, u => u.TestAsync(Stop))).Error?.Detail);
    }

    [Theory]
    [InlineData("http://siem.example.com/in"), InlineData("ftp://siem.example.com"), InlineData("https://user:secret@siem.example.com"), InlineData("siem.example.com"), InlineData(""), InlineData("file:///etc/passwd")]
    public async Task An_address_that_is_none_is_refused(string address)
    {
        var owner = await NewOrganisationAsync(await NewPersonAsync("ada@example.com"), "aspen");
        Assert.Equal("audit-stream-address-invalid", (await DoAsync<ChangeStream, Result<AuditStream>>(owner, u => u.SaveAsync(address, false, Stop))).Error?.Code);
    }

    [Theory, InlineData("https://127.0.0.1:1"), InlineData("https://localhost:1"), InlineData("https://169.254.169.254/latest/meta-data"), InlineData("https://10.0.0.1"), InlineData("https://[::1]:1"), InlineData("https://[::ffff:10.0.0.1]"), InlineData("https://2130706433")]
    public async Task Nothing_behind_the_platform_is_reached(string address)
    {
        var owner = await NewOrganisationAsync(await NewPersonAsync("ada@example.com"), "aspen");
        await SaveAsync(owner, address, fromStart: false, nearby: false);
        var tried = await DoAsync<ChangeStream, Result<bool>>(owner, u => u.TestAsync(Stop));
        Assert.Contains("is not on the public Internet", tried.Error?.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_manages_the_organisation_says_where_it_goes_with_a_fresh_proof()
    {
        var owner = await NewOrganisationAsync(await NewPersonAsync("ada@example.com"), "aspen");
        var auditor = await NewMemberAsync(owner, "bob@example.com", Role.Auditor);
        Assert.Equal("role-too-weak", (await DoAsync<ChangeStream, Result<AuditStream>>(auditor, u => u.SaveAsync("https://x.example", false, Stop))).Error?.Code);
        Assert.Equal("role-too-weak", (await DoAsync<ChangeStream, Result<AuditStream>>(auditor, u => u.FindAsync(Stop))).Error?.Code);
        Assert.Equal("role-too-weak", (await DoAsync<ChangeStream, Result<bool>>(auditor, u => u.TestAsync(Stop))).Error?.Code);
        Assert.Equal("role-too-weak", (await DoAsync<ChangeStream, Result<bool>>(auditor, u => u.EndAsync(Stop))).Error?.Code);
        var stale = owner with { Session = owner.Session with { ProvenAt = TimeProvider.System.GetUtcNow() - Session.Fresh } };
        Assert.Equal("prove-again", (await DoAsync<ChangeStream, Result<AuditStream>>(stale, u => u.SaveAsync("https://x.example", false, Stop))).Error?.Code);
        await SaveAsync(owner, "https://x.example", fromStart: false);
        Assert.True((await DoAsync<ChangeStream, Result<bool>>(owner, u => u.EndAsync(Stop))).Succeeded);
        Assert.Empty(await Database.Services.GetRequiredService<IAuditStreams>().DueAsync(TimeProvider.System.GetUtcNow(), 10, Stop));
        Assert.Equal(["audit.stream", "audit.stream-end"], (await TrailOfAsync(owner.Organisation!.Value)).Select(e => e.Action).Where(a => a.StartsWith("audit.", StringComparison.Ordinal)));
    }

    /// <summary>One round, as it comes after a while.</summary>
    private async Task StreamAsync(TimeSpan later = default)
    {
        var clock = new Later(later);
        var send = ActivatorUtilities.CreateInstance<SendAudit>(Database.Services, Near(), TimeProvider.System);
        await ActivatorUtilities.CreateInstance<AuditStreamer>(Database.Services, send, clock).SendAsync(Stop);
    }

    private static ProviderHttp Near() => new(new PlatformOptions { Home = "", NearbyProviders = true });

    private async Task<AuditStream> SaveAsync(Visitor owner, string address, bool fromStart, bool nearby = true)
    {
        var saved = nearby ? await NearbyAsync(owner, u => u.SaveAsync(address, fromStart, Stop)) : await DoAsync<ChangeStream, Result<AuditStream>>(owner, u => u.SaveAsync(address, fromStart, Stop));
        return saved.Value;
    }

    /// <summary>On a platform that may ask in its own network.</summary>
    private async Task<T> NearbyAsync<T>(Visitor owner, Func<ChangeStream, Task<T>> use)
    {
        await using var scope = Visit(owner);
        return await use(ActivatorUtilities.CreateInstance<ChangeStream>(scope.ServiceProvider, ActivatorUtilities.CreateInstance<SendAudit>(Database.Services, Near())));
    }

    private Task<AuditStream?> FindAsync(Visitor owner) => Database.Services.GetRequiredService<IAuditStreams>().FindAsync(owner.Organisation!.Value, Stop);

    private Task<long> WriteAsync(Visitor owner, string action) => Database.For(owner.Organisation!.Value).GetRequiredService<IAuditTrail>().WriteAsync(new(action, "x"), Stop);

    private sealed class Later(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
    }

    public sealed class OnSqlite() : AuditStreamTests(null);

    public sealed class OnPostgres(PostgresServer server) : AuditStreamTests(server);
}
