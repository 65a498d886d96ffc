using LeanVibe.IntegrationTests.Web;
using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Connections;
using LeanVibe.Platform.Identity.Connections.Oidc;
using LeanVibe.Platform.Identity.Domains;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace LeanVibe.IntegrationTests.SignOn;

/// <summary>The whole way in a browser, through the pages of a real provider and back.</summary>
public abstract class ProviderSuite(SiteFixture site)
{
    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected SiteFixture Site => site;

    /// <summary>An organisation with a verified domain "(slug).example".</summary>
    internal async Task<TenantId> NewOrganisationAsync(string slug)
    {
        var services = await site.ServicesAsync();
        var tenant = (await services.GetRequiredService<ProvisionTenant>().ExecuteAsync(TenantKind.Organisation, slug, slug, Stop)).Value.Id;
        await using var scope = services.GetRequiredService<TenantScopes>().Open(tenant);
        var domain = (await scope.ServiceProvider.GetRequiredService<ClaimDomain>().ExecuteAsync($"{slug}.example", Stop)).Value;
        site.Names.Set(domain.Record, domain.Proof);
        Assert.True((await scope.ServiceProvider.GetRequiredService<CheckDomain>().ExecuteAsync(domain.Name, Stop)).Succeeded);
        return tenant;
    }

    internal async Task<Connection> SaveAsync(TenantId organisation, Func<SaveConnection, Task<Result<Connection>>> save)
    {
        await using var scope = (await site.ServicesAsync()).GetRequiredService<TenantScopes>().Open(organisation);
        var saved = await save(scope.ServiceProvider.GetRequiredService<SaveConnection>());
        Assert.True(saved.Succeeded, saved.Error?.Message);
        return saved.Value;
    }

    /// <summary>What an administrator reads of the provider; its SAML metadata is kept anew.</summary>
    internal async Task<ProviderView> CheckAsync(Connection connection)
    {
        await using var scope = (await site.ServicesAsync()).GetRequiredService<TenantScopes>().Open(connection.Organisation);
        var read = await scope.ServiceProvider.GetRequiredService<CheckProvider>().ExecuteAsync(connection.Id, Stop);
        Assert.True(read.Succeeded, read.Error?.Message);
        return read.Value;
    }

    internal async Task<Member> OnlyMemberAsync(TenantId organisation) =>
        Assert.Single(await (await site.ServicesAsync()).GetRequiredService<IMembershipStore>().ListAsync(organisation, Stop));

    /// <summary>Why somebody was refused last, and what the trail says besides.</summary>
    internal async Task<(string Reason, string Detail)> LastRefusalAsync(TenantId organisation)
    {
        var trail = await (await site.ServicesAsync()).GetRequiredService<TenantScopes>().DoAsync<IAuditTrail, IReadOnlyList<AuditEntry>>(organisation, t => t.ReadAsync(0, 1000, Stop));
        var last = trail.Last(e => e.Action == "signin.refuse");
        return (last.Reason, last.Detail);
    }

    /// <summary>From our page to the provider's.</summary>
    protected static async Task LeaveAsync(Visit visit, string email)
    {
        await visit.Page.GotoAsync("/sso");
        await visit.Page.GetByLabel("E-mail").FillAsync(email);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
    }
}
