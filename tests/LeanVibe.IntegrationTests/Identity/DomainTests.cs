using LeanVibe.IntegrationTests.Databases;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Domains;
using LeanVibe.Platform.Identity.Sessions;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Tenancy.Erasing;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.IntegrationTests.Identity;

/// <summary>Whose a domain is, proven over a real name server.</summary>
public abstract class DomainTests(PostgresServer? server) : IdentitySuite(server)
{
    [Fact]
    public async Task A_domain_is_verified_by_its_record_and_by_nothing_else()
    {
        var ada = await NewOrganisationAsync(await NewPersonAsync("ada@example.com"), "aspen");
        var claimed = (await ClaimAsync(ada, " Example.COM. ")).Value;
        Assert.Equal(("example.com", "_leanvibe.example.com"), (claimed.Name, claimed.Record));
        Assert.Equal(claimed.Proof, (await ClaimAsync(ada, "example.com")).Value.Proof);

        Assert.Equal("domain-no-record", (await CheckAsync(ada, "example.com")).Error!.Code);
        Names.Set("example.com", claimed.Proof);
        Names.Set("_leanvibe.example.com", claimed.Proof + "x");
        Assert.Equal("domain-no-record", (await CheckAsync(ada, "example.com")).Error!.Code);
        Assert.Null(await OwnerOfAsync("example.com"));

        Names.Set("_leanvibe.example.com", claimed.Proof);
        Assert.NotNull((await CheckAsync(ada, "example.com")).Value.VerifiedAt);
        Assert.Equal(ada.Organisation, await OwnerOfAsync("example.com"));
        Assert.Null(await OwnerOfAsync("mail.example.com"));
        Assert.Equal(["domain.claim", "domain.verify-refuse", "domain.verify-refuse", "domain.verify"], await ActionsAsync(ada));
    }

    [Fact]
    public async Task One_organisation_at_most_has_a_domain()
    {
        var ada = await NewOrganisationAsync(await NewPersonAsync("ada@example.com"), "aspen");
        var bob = await NewOrganisationAsync(await NewPersonAsync("bob@example.com"), "birch");
        var (first, second) = ((await ClaimAsync(ada, "example.com")).Value, (await ClaimAsync(bob, "example.com")).Value);
        Assert.NotEqual(first.Proof, second.Proof);

        // Another's record proves nothing for oneself.
        Names.Set(first.Record, first.Proof);
        Assert.Equal("domain-no-record", (await CheckAsync(bob, "example.com")).Error!.Code);
        Assert.True((await CheckAsync(ada, "example.com")).Succeeded);
        Names.Set(first.Record, second.Proof);
        Assert.Equal("domain-taken", (await CheckAsync(bob, "example.com")).Error!.Code);
        Assert.Contains("another organisation has it", (await TrailOfAsync(bob.Organisation!.Value)).Select(e => e.Reason));
        Assert.Equal(ada.Organisation, await OwnerOfAsync("example.com"));

        Assert.True((await DoAsync<GiveUpDomain, Result<bool>>(ada, u => u.ExecuteAsync("example.com", Stop))).Succeeded);
        Assert.Null(await OwnerOfAsync("example.com"));
        Assert.True((await CheckAsync(bob, "example.com")).Succeeded);
        Assert.Equal(bob.Organisation, await OwnerOfAsync("example.com"));
    }

    [Fact]
    public async Task Of_many_organisations_at_once_one_has_it_and_the_others_are_told()
    {
        var domains = Database.Services.GetRequiredService<IDomainStore>();
        var now = TimeProvider.System.GetUtcNow();
        var claimed = new List<Domain>();
        for (var i = 0; i < 6; i++)
        {
            var organisation = (await NewOrganisationAsync(await NewPersonAsync($"ada{i}@example.com"), $"aspen{i}")).Organisation!.Value;
            claimed.Add(await domains.AddAsync(new(organisation, "aspen.example", "proof", now), Stop));
        }

        var saved = await Task.WhenAll(claimed.Select(domain => domains.SaveAsync(domain with { VerifiedAt = now }, Stop)));
        Assert.Single(saved, isSaved => isSaved);
    }

    [Fact]
    public async Task A_missing_record_counts_after_a_week_and_a_silent_name_system_never()
    {
        var ada = await NewOrganisationAsync(await NewPersonAsync("ada@example.com"), "aspen");
        var domain = (await ClaimAsync(ada, "example.com")).Value;
        Names.Set(domain.Record, domain.Proof);
        await CheckAsync(ada, "example.com");

        Names.IsBroken = true;
        Assert.Equal("domain-no-answer", (await CheckAsync(ada, "example.com")).Error!.Code);
        Names.IsBroken = false;
        Names.Remove(domain.Record);
        await WatchAsync();
        var missing = (await ListAsync(ada)).Single();
        Assert.NotNull(missing.MissingSince);
        Assert.Equal(ada.Organisation, await OwnerOfAsync("example.com"));

        await Store.SaveAsync(missing with { MissingSince = missing.MissingSince - Domain.Grace }, Stop);
        await WatchAsync();
        Assert.Null(await OwnerOfAsync("example.com"));
        Assert.Null((await ListAsync(ada)).Single().VerifiedAt);
        Assert.Contains("domain.lapse", await ActionsAsync(ada));
    }

    [Theory, InlineData(""), InlineData("localhost"), InlineData("example..com"), InlineData("10.0.0.1"), InlineData("a@example.com"), InlineData("-a.example"), InlineData("exämple.com"), InlineData("example.com/x"), InlineData("*.example.com")]
    public async Task What_is_no_domain_is_not_claimed(string name)
    {
        var ada = await NewOrganisationAsync(await NewPersonAsync("ada@example.com"), "aspen");
        Assert.Equal("domain-invalid", (await ClaimAsync(ada, name)).Error!.Code);
    }

    [Fact]
    public async Task Only_who_manages_the_organisation_has_to_do_with_domains()
    {
        var ada = await NewOrganisationAsync(await NewPersonAsync("ada@example.com"), "aspen");
        await ClaimAsync(ada, "example.com");
        foreach (var role in Enum.GetValues<Role>().Where(r => r is not (Role.Owner or Role.Administrator)))
        {
            var member = new Visitor(ada.Session, ada.Email, ada.Name, ada.Organisation, HeldRole.Of(role));
            Assert.Equal("role-too-weak", (await ClaimAsync(member, "example.org")).Error!.Code);
            Assert.Equal("role-too-weak", (await CheckAsync(member, "example.com")).Error!.Code);
            Assert.Equal("role-too-weak", (await DoAsync<GiveUpDomain, Result<bool>>(member, u => u.ExecuteAsync("example.com", Stop))).Error!.Code);
            Assert.Equal("role-too-weak", (await DoAsync<ListDomains, Result<IReadOnlyList<Domain>>>(member, u => u.ExecuteAsync(Stop))).Error!.Code);
        }

        var stale = ada with { Session = ada.Session with { ProvenAt = ada.Session.ProvenAt - Session.Fresh } };
        Assert.Equal("prove-again", (await DoAsync<GiveUpDomain, Result<bool>>(stale, u => u.ExecuteAsync("example.com", Stop))).Error!.Code);
    }

    [Fact]
    public async Task An_erased_organisation_leaves_its_domain_to_others()
    {
        var ada = await NewOrganisationAsync(await NewPersonAsync("ada@example.com"), "aspen");
        var domain = (await ClaimAsync(ada, "example.com")).Value;
        Names.Set(domain.Record, domain.Proof);
        await CheckAsync(ada, "example.com");
        var tenant = await Database.Services.GetRequiredService<ITenantStore>().FindAsync(ada.Organisation!.Value, Stop);
        Assert.Equal(2, await Database.Services.GetServices<ITenantDataOwner>().Single(o => o.Name == "sign-in").EraseAsync(tenant!, Stop));
        Assert.Null(await OwnerOfAsync("example.com"));
    }

    private IDomainStore Store => Database.Services.GetRequiredService<IDomainStore>();

    private Task<Result<Domain>> ClaimAsync(Visitor by, string name) => DoAsync<ClaimDomain, Result<Domain>>(by, u => u.ExecuteAsync(name, Stop));

    private Task<Result<Domain>> CheckAsync(Visitor by, string name) => DoAsync<CheckDomain, Result<Domain>>(by, u => u.ExecuteAsync(name, Stop));

    private Task<IReadOnlyList<Domain>> ListAsync(Visitor of) => Store.ListAsync(of.Organisation!.Value, Stop);

    private Task<TenantId?> OwnerOfAsync(string name) => Store.OwnerOfAsync(name, Stop);

    private Task WatchAsync() => Database.Services.GetRequiredService<DomainWatch>().CheckAsync(Stop);

    private async Task<IEnumerable<string>> ActionsAsync(Visitor of) => (await TrailOfAsync(of.Organisation!.Value)).Select(e => e.Action).Where(a => a.StartsWith("domain", StringComparison.Ordinal));

    public sealed class OnSqlite() : DomainTests(null);

    public sealed class OnPostgres(PostgresServer server) : DomainTests(server);
}
