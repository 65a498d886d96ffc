using System.IO.Compression;
using LeanVibe.IntegrationTests.Api;
using LeanVibe.IntegrationTests.SignOn;
using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Connections.SetUp;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Web.Access;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LeanVibe.IntegrationTests.Web;

/// <summary>What administrators of an organisation and whoever runs the platform do on pages, on a desk and on a phone.</summary>
public sealed class AdministrationPagesTests(SiteFixture site)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData(1440, ColorScheme.Light), InlineData(390, ColorScheme.Dark)]
    public async Task Every_page_of_an_organisation_fits_the_screen_and_is_accessible(int width, ColorScheme theme)
    {
        var (tenant, _, secret) = await NewOrganisationAsync();
        await WriteAsync(tenant, 3);
        await using var visit = await EnterAsync(secret, width, theme);
        foreach (var (path, title) in new[]
        {
            ("/members", "Members"), ("/roles", "Roles"), ("/connections", "Single sign-on"), ("/device", "Let a program in"), ("/audit", "Audit trail"), ("/audit/stream", "Audit trail to your SIEM"), ("/policy", "Policies"), ("/organisations", "Your organisations"), ("/usage", "Usage and quotas"),
            ("/account", "Your account"), ("/account/tokens", "Your tokens"), ("/account/security", "Sign-in and authenticator"),
        })
        {
            await visit.Page.GotoAsync(path);
            await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
            await FitsAsync(visit, path);
        }

        visit.HadNoFaults();
    }

    [Theory, InlineData(1440, ColorScheme.Light), InlineData(390, ColorScheme.Dark)]
    public async Task Whoever_runs_the_platform_changes_a_limit_and_the_life_of_an_organisation(int width, ColorScheme theme)
    {
        var (_, slug, _) = await NewOrganisationAsync();
        await using var visit = await site.VisitAsync(width, 844, theme);
        await visit.Page.GotoAsync("/platform");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("The platform");
        await FitsAsync(visit, "/platform");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Tenants and their limits" }).ClickAsync();
        await visit.Page.GetByLabel("After this name").FillAsync(slug[..^1]);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Go there" }).ClickAsync();
        await FitsAsync(visit, "/platform/tenants");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = slug, Exact = true }).ClickAsync();
        await FitsAsync(visit, "/platform/tenants/(slug)");

        await visit.Page.GetByLabel("Of what").SelectOptionAsync("Seats");
        await visit.Page.GetByLabel("At most").FillAsync("7");
        await visit.Page.GetByLabel("Reason").FillAsync("no");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Set the limit" }).ClickAsync();
        await Expect(visit.Page.GetByText("has a reason of 5 to 500 characters")).ToBeVisibleAsync();
        await visit.Page.GetByLabel("Reason").FillAsync("they grow");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Set the limit" }).ClickAsync();
        await Expect(visit.Page.GetByText("1 of 7")).ToBeVisibleAsync();
        await visit.Page.GetByLabel("Of what").SelectOptionAsync("Seats");
        await visit.Page.GetByLabel("Reason").FillAsync("as before");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Back to the usual one" }).ClickAsync();
        await Expect(visit.Page.GetByText("1 of 7")).Not.ToBeVisibleAsync();

        foreach (var (press, state) in new[] { ("Pause", "paused"), ("Restore", "active"), ("Archive", "archived"), ("Delete", "deleted"), ("Restore", "active") })
        {
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = $"{press} {slug}", Exact = true }).ClickAsync();
            await Expect(visit.Page.GetByText($"{slug} is {state}.")).ToBeVisibleAsync();
        }

        visit.HadNoFaults();
    }

    [Fact]
    public async Task An_owner_takes_the_organisation_along_and_pauses_archives_deletes_and_restores_it()
    {
        var (tenant, slug, secret) = await NewOrganisationAsync();
        await using var visit = await EnterAsync(secret);
        await visit.Page.GotoAsync("/organisations");
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Link, new() { Name = $"Export everything of {slug}" }).ClickAsync());
        await using (var archive = File.OpenRead(await download.PathAsync()))
        {
            Assert.Contains(new ZipArchive(archive).Entries, e => e.FullName.Contains("audit", StringComparison.Ordinal));
        }

        foreach (var (press, state) in new[] { ("Pause", "paused"), ("Archive", "archived"), ("Delete", "deleted"), ("Restore", "active") })
        {
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = $"{press} {slug}", Exact = true }).ClickAsync();
            await Expect(visit.Page.GetByText($"{slug} is {state}")).ToBeVisibleAsync();
            Assert.Equal(state, (await (await site.ServicesAsync()).GetRequiredService<ITenantStore>().FindAsync(tenant, Stop))!.State.ToString().ToLowerInvariant());
        }

        visit.HadNoFaults();
    }

    [Fact]
    public async Task An_auditor_looks_for_entries_page_by_page_and_takes_them_along()
    {
        var (tenant, _, secret) = await NewOrganisationAsync(Role.Auditor);
        await WriteAsync(tenant, 120);
        await using var visit = await EnterAsync(secret);
        await visit.Page.GotoAsync("/audit");
        await Expect(visit.Page.Locator("tbody tr")).ToHaveCountAsync(100);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Older entries" }).ClickAsync();
        await Expect(visit.Page.Locator("tbody tr")).ToHaveCountAsync(21);
        await visit.Page.GetByLabel("Words").FillAsync("number 117");
        await visit.Page.GetByLabel("Action begins with").FillAsync("test.");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Search", Exact = true }).ClickAsync();
        await Expect(visit.Page.Locator("tbody tr")).ToHaveCountAsync(1);
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Link, new() { Name = "Take along as CSV" }).ClickAsync());
        var table = await File.ReadAllTextAsync(await download.PathAsync(), Stop);
        Assert.Equal(2, table.TrimEnd().Split("\r\n").Length);
        Assert.Contains("number 117", table, StringComparison.Ordinal);
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "To your SIEM" })).Not.ToBeVisibleAsync();
        Assert.Equal(403, (await visit.Page.GotoAsync("/audit/stream"))!.Status);
        Assert.Equal(403, (await visit.Page.GotoAsync("/policy"))!.Status);
    }

    [Fact]
    public async Task An_owner_sends_the_trail_to_a_siem_and_tests_it()
    {
        using var siem = new Siem();
        var (_, _, secret) = await NewOrganisationAsync();
        await using var visit = await EnterAsync(secret);
        await visit.Page.GotoAsync("/audit/stream");
        await visit.Page.GetByLabel("Address").FillAsync("https://user:word@siem.example.com");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Send it there" }).ClickAsync();
        await Expect(visit.Page.GetByText("A trail is sent to an https address on the public Internet")).ToBeVisibleAsync();
        await visit.Page.GetByLabel("Address").FillAsync(siem.Address);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Send it there" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "The secret that signs" })).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Send a test" }).ClickAsync();
        await Expect(visit.Page.GetByText("Your side has taken the test.")).ToBeVisibleAsync();
        Assert.Contains(siem.Taken, t => t.IsTest);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Stop sending" }).ClickAsync();
        await Expect(visit.Page.GetByText("It goes nowhere any more.")).ToBeVisibleAsync();
        visit.HadNoFaults();
    }

    [Fact]
    public async Task A_policy_keeps_out_whoever_has_no_authenticator_and_says_where_to_set_one_up()
    {
        var (tenant, slug, secret) = await NewOrganisationAsync();
        var bob = await NewMemberAsync(tenant, Role.Developer);
        await using var visit = await EnterAsync(secret);
        await visit.Page.GotoAsync("/policy");
        await visit.Page.GetByLabel("Everybody who signs in with a password has an authenticator").CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Demand this" }).ClickAsync();
        await Expect(visit.Page.GetByText("everybody would be shut out")).ToBeVisibleAsync();
        var services = await site.ServicesAsync();
        var owner = (await services.GetRequiredService<IMembershipStore>().ListAsync(tenant, Stop)).Single(m => m.Role == Role.Owner).Account;
        await services.GetRequiredService<IAccountStore>().ChangeAsync(owner, a => a with { NeedsCode = true }, Stop);
        await visit.Page.GetByLabel("Everybody who signs in with a password has an authenticator").CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Demand this" }).ClickAsync();
        await Expect(visit.Page.GetByText("It holds from now on.")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByLabel("Everybody who signs in with a password has an authenticator")).ToBeCheckedAsync();

        await using var other = await EnterAsync(bob);
        await other.Page.GotoAsync("/runs");
        await Expect(other.Page.GetByText("Your organisation demands an authenticator.")).ToBeVisibleAsync();
        await Expect(other.Page.GetByRole(AriaRole.Link, new() { Name = "Set up an authenticator" })).ToBeVisibleAsync();
        await Expect(other.Page.GetByText(slug).First).ToBeVisibleAsync();
        visit.HadNoFaults();
    }

    [Fact]
    public async Task An_administrator_makes_a_role_gives_it_changes_it_and_removes_it_when_nobody_has_it()
    {
        var (tenant, _, secret) = await NewOrganisationAsync(Role.Administrator);
        var bob = await NewMemberAsync(tenant, Role.Developer);
        await using var visit = await EnterAsync(secret);
        await visit.Page.GotoAsync("/roles");
        await visit.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Release manager");
        await visit.Page.GetByLabel("see audit").CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Make it" }).ClickAsync();
        await Expect(visit.Page.GetByText("The role is made.")).ToBeVisibleAsync();

        await visit.Page.GotoAsync("/members");
        await visit.Page.GetByLabel("Role of Developer", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Release manager" });
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Change the role of Developer" }).ClickAsync();
        await Expect(visit.Page.GetByText("Developer is Release manager now.")).ToBeVisibleAsync();
        await using var other = await EnterAsync(bob);
        Assert.Equal(200, (await other.Page.GotoAsync("/audit"))!.Status);
        Assert.Equal(403, (await other.Page.GotoAsync("/roles"))!.Status);

        await visit.Page.GotoAsync("/roles");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Change the role Release manager" }).ClickAsync();
        await Expect(visit.Page.GetByText("Developer has this role.")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "light");
        await FitsAsync(visit, "/roles/one");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Remove the role Release manager" }).ClickAsync();
        await Expect(visit.Page.GetByText("This role is still given: 1 member.")).ToBeVisibleAsync();
        await visit.Page.GetByLabel("see audit").UncheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(visit.Page.GetByText("It counts from now on.")).ToBeVisibleAsync();
        Assert.Equal(403, (await other.Page.GotoAsync("/audit"))!.Status);

        await visit.Page.GotoAsync("/members");
        await visit.Page.GetByLabel("Role of Developer", new() { Exact = true }).SelectOptionAsync("Viewer");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Change the role of Developer" }).ClickAsync();
        await visit.Page.GotoAsync("/roles");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Change the role Release manager" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Remove the role Release manager" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Roles");
        await Expect(visit.Page.GetByText("Release manager", new() { Exact = true })).Not.ToBeVisibleAsync();
        visit.HadNoFaults();
    }

    [Theory, InlineData(1440, ColorScheme.Light), InlineData(390, ColorScheme.Dark)]
    public async Task A_customers_it_sets_a_connection_up_by_a_link_without_an_account(int width, ColorScheme theme)
    {
        var (tenant, slug, secret) = await NewOrganisationAsync();
        await using var visit = await EnterAsync(secret, width, theme);
        await visit.Page.GotoAsync("/connections");
        await visit.Page.GetByLabel("Name, as your people see it").FillAsync("Aspen's Okta");
        await visit.Page.GetByLabel("Domain of your addresses").FillAsync($"{slug}.example");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Make the link" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "The link for your IT" })).ToBeVisibleAsync();
        await FitsAsync(visit, "/connections/made");
        var link = await visit.Page.Locator("[data-copy*='/setup/']").GetAttributeAsync("data-copy");

        await using var stranger = await site.StrangerAsync(width, 844, theme);
        await stranger.Page.GotoAsync(new Uri(link!).PathAndQuery);
        await Expect(stranger.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync($"Sign-in for {slug}");
        await Expect(stranger.Page.GetByText("_leanvibe.")).ToBeVisibleAsync();
        await stranger.Page.GetByText("Okta", new() { Exact = true }).First.ClickAsync();
        await FitsAsync(stranger, "/setup/new");
        await stranger.Page.GetByLabel("Its metadata", new() { Exact = true }).FillAsync("<html>");
        await stranger.Page.GetByRole(AriaRole.Button, new() { Name = "Save and check" }).ClickAsync();
        await Expect(stranger.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await stranger.Page.GetByLabel("Your provider", new() { Exact = true }).SelectOptionAsync("okta");
        await stranger.Page.GetByLabel("Its metadata", new() { Exact = true }).FillAsync(CrookedSaml.Metadata(CrookedSaml.NewKey("CN=idp")));
        await stranger.Page.GetByRole(AriaRole.Button, new() { Name = "Save and check" }).ClickAsync();
        await Expect(stranger.Page.GetByText("https://idp.example/metadata can be used")).ToBeVisibleAsync();
        await Expect(stranger.Page.GetByRole(AriaRole.Link, new() { Name = "Try a sign-in" })).ToBeVisibleAsync();

        var services = await site.ServicesAsync();
        var links = services.GetRequiredService<ISetUpLinks>();
        var known = (await links.ListAsync(tenant, Stop))[0];
        await links.KeepAsync(known, new(TimeProvider.System.GetUtcNow(), [.. TrialSteps.Saml.Select((s, n) => new TrialCheck(s.Name, n < 8 ? TrialState.Good : n == 8 ? TrialState.Bad : TrialState.NotReached, n <= 8 ? s.Good : "", n == 8 ? s.Mend : ""))]), Stop);
        await stranger.Page.ReloadAsync();
        await Expect(stranger.Page.GetByText("something is not good yet")).ToBeVisibleAsync();
        await FitsAsync(stranger, "/setup/tried");
        await stranger.Page.GetByRole(AriaRole.Button, new() { Name = "I am done" }).ClickAsync();
        await Expect(stranger.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Thank you");
        await stranger.Page.GotoAsync(new Uri(link!).PathAndQuery);
        await Expect(stranger.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("This link is over");

        await visit.Page.GotoAsync($"/connections/{known.Connection}");
        await FitsAsync(visit, "/connections/one");
        await visit.Page.GetByLabel("Group 1").FillAsync("builders");
        await visit.Page.GetByLabel("gives the role").First.SelectOptionAsync("Developer");
        await visit.Page.GetByLabel("People sign in by it").CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(visit.Page.GetByText("Saved. People sign in by it.")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByLabel("Group 1")).ToHaveValueAsync("builders");
        visit.HadNoFaults();
        stranger.HadNoFaults();
    }

    private static async Task FitsAsync(Visit visit, string path)
    {
        await visit.LookAsync(path.Trim('/').Replace('/', '-'));
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{path} is wider than the screen.");
        await visit.IsAccessibleAsync();
    }

    private async Task<Visit> EnterAsync(string secret, int width = 1440, ColorScheme theme = ColorScheme.Light)
    {
        var visit = await site.StrangerAsync(width, 844, theme);
        await visit.Page.Context.AddCookiesAsync([new() { Name = SessionCookie.Plain, Value = secret, Url = await site.AddressAsync(), HttpOnly = true, SameSite = SameSiteAttribute.Strict }]);
        return visit;
    }

    /// <returns>And the cookie of somebody with this role, who has just proven who they are.</returns>
    private async Task<(TenantId Tenant, string Slug, string Secret)> NewOrganisationAsync(Role role = Role.Owner)
    {
        var slug = $"org-{Guid.NewGuid():n}"[..20];
        var tenant = (await (await site.ServicesAsync()).GetRequiredService<ProvisionTenant>().ExecuteAsync(TenantKind.Organisation, slug, slug, Stop)).Value.Id;
        return (tenant, slug, await NewMemberAsync(tenant, role));
    }

    private async Task<string> NewMemberAsync(TenantId tenant, Role role)
    {
        var (services, id, now, secret) = (await site.ServicesAsync(), AccountId.New(TimeProvider.System), TimeProvider.System.GetUtcNow(), Secret.New());
        Assert.True(await services.GetRequiredService<IAccountStore>().AddAsync(new(id, Secret.New(), "", now), new($"{id}@example.com", $"{role}"), Stop));
        await services.GetRequiredService<IMembershipStore>().AddAsync(tenant, new(id, $"{id}@example.com", $"{role}", role, now), Stop);
        await services.GetRequiredService<ISessionStore>().AddAsync(Secret.HashOf(secret), new(Guid.NewGuid(), id, now, now.AddDays(1)) { Organisation = tenant }, new("a browser", "::1"), Stop);
        return secret;
    }

    private async Task WriteAsync(TenantId tenant, int count)
    {
        await using var scope = (await site.ServicesAsync()).GetRequiredService<TenantScopes>().Open(tenant);
        for (var n = 0; n < count; n++)
        {
            await scope.ServiceProvider.GetRequiredService<IAuditTrail>().WriteAsync(new("test.write", $"thing-{n}") { Detail = $"number {n}" }, Stop);
        }
    }
}
