using System.Diagnostics;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Xml.Linq;
using LeanVibe.Hosting.Mvps;
using LeanVibe.IntegrationTests.Scim;
using LeanVibe.IntegrationTests.Web;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Npgsql;
using static Microsoft.Playwright.Assertions;

namespace LeanVibe.IntegrationTests.SignOn;

/// <summary>All that an organisation does from its first day on, on PostgreSQL with its policies, with a real SAML provider and in a real browser.</summary>
/// <remarks>
/// <code>
/// owner: signs up ─► organisation ─► domain, proven by DNS ─► SAML ─► token of the directory ─► group gives a role
/// directory: users and a group over SCIM        somebody: signs in at the provider ─► sees own products alone ─► idea ─► live product
/// directory: active = false ─► out within seconds, and not in again
/// </code>
/// </remarks>
public sealed class OrganisationJourneyTests(PostgresSiteFixture site) : IClassFixture<PostgresSiteFixture>
{
    private const string Idea = "A shop where bakers list cakes with a price and customers order them.";
    private const string Elsewhere = "Secret plans of another organisation";

    /// <summary>In milliseconds; the first build on a machine restores packages.</summary>
    private const float UntilLive = 10 * 60 * 1000;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_organisation_signs_its_people_in_one_builds_a_product_and_is_out_when_the_directory_says_so()
    {
        var foreign = await AnotherOrganisationAsync();
        await using var owner = await site.StrangerAsync();
        await Newcomer.SignUpAsync(site, owner, "olga@home.example", "Olga");
        await Newcomer.MakeOrganisationAsync(owner, "Alder", "alder");
        await ProveDomainAsync(owner);
        await using var provider = await ConnectAsync(owner);
        var directory = await ConnectDirectoryAsync(owner);
        var ada = await directory.NewUserAsync("ada");
        await directory.NewUserAsync("bob");
        await directory.NewGroupAsync("Founders", ada);
        Assert.Equal((Role.Founder, Role.Viewer), ((await directory.RoleOfAsync("ada"))!.Value, (await directory.RoleOfAsync("bob"))!.Value));

        await using var visit = await site.StrangerAsync();
        await SignInAsync(visit, "ada@alder.example");
        await Expect(visit.Page.Locator(".who-name")).ToHaveTextAsync("Alder");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Your first product starts with a sentence");
        Assert.Equal(404, (await visit.Page.APIRequest.GetAsync($"/api/products/{foreign}")).Status);
        await PoliciesHoldAsync();

        var slug = await BuildAsync(visit.Page);
        Assert.Equal([slug], (await AskAsync(visit, "GET", "/api/products")).EnumerateArray().Select(p => p.GetProperty("slug").GetString()));
        await visit.Page.GotoAsync("/");
        await Expect(visit.Page.Locator(".product-card")).ToHaveCountAsync(1);
        await Expect(visit.Page.GetByText(Elsewhere)).ToHaveCountAsync(0);
        visit.HadNoFaults();

        await EndAsync(visit, directory, ada);
        Assert.Equal(
            ["scim.user-add ada", "scim.user-add bob", "scim.group-add", "connection.link", "signin", "scim.user-deactivate", "signin.refuse member-removed"],
            (await directory.TrailAsync()).Select(e => e.Action switch { "scim.user-add" => $"{e.Action} {e.Detail.Split('@')[0]}", "signin.refuse" => $"{e.Action} {e.Reason}", _ => e.Action }).Where(Told));
    }

    private static bool Told(string action) => action.StartsWith("scim", StringComparison.Ordinal) || action.StartsWith("signin", StringComparison.Ordinal) || action == "connection.link";

    /// <returns>The address of its product.</returns>
    private async Task<string> AnotherOrganisationAsync()
    {
        var services = await site.ServicesAsync();
        var tenant = (await services.GetRequiredService<ProvisionTenant>().ExecuteAsync(TenantKind.Organisation, "willow", "Willow", Stop)).Value.Id;
        await using var scope = services.GetRequiredService<TenantScopes>().Open(tenant);
        return (await scope.ServiceProvider.GetRequiredService<ReserveMvp>().ExecuteAsync("secret-plans", Elsewhere, Stop)).Slug;
    }

    private async Task ProveDomainAsync(Visit owner)
    {
        var claimed = await AskAsync(owner, "POST", "/api/domains", new { name = "alder.example" });
        await AskAsync(owner, "POST", "/api/domains/alder.example/check", status: 409);
        site.Names.Set(claimed.GetProperty("record").GetString()!, claimed.GetProperty("proof").GetString()!);
        Assert.Equal(JsonValueKind.String, (await AskAsync(owner, "POST", "/api/domains/alder.example/check")).GetProperty("verifiedAt").ValueKind);
    }

    /// <summary>Our metadata goes to the provider and its metadata comes to us, as two administrators exchange them.</summary>
    private static async Task<NodeProvider> ConnectAsync(Visit owner)
    {
        var key = CrookedSaml.NewKey("CN=provider");
        object Draft(string metadata) => new { name = "Alder's sign-in", isOn = true, saml = new { metadata } };
        var made = await AskAsync(owner, "POST", "/api/connections", Draft(CrookedSaml.Metadata(key)), 201);
        var ours = XDocument.Parse(made.GetProperty("metadata").GetString()!).Descendants().ToLookup(e => e.Name.LocalName);
        using var certificate = X509CertificateLoader.LoadCertificate(Convert.FromBase64String(ours["X509Certificate"].First().Value));
        using var rsa = key.GetRSAPrivateKey()!;
        var provider = await NodeProvider.StartAsync("saml.mjs", [key.ExportCertificatePem(), rsa.ExportPkcs8PrivateKeyPem(), certificate.ExportCertificatePem(), ours["AssertionConsumerService"].Single().Attribute("Location")!.Value], Stop);
        var theirs = CrookedSaml.Metadata(key).Replace(CrookedSaml.Issuer, $"{provider.Address}/metadata", StringComparison.Ordinal).Replace("https://idp.example/sso", $"{provider.Address}/sso", StringComparison.Ordinal);
        await AskAsync(owner, "PUT", $"/api/connections/{made.GetProperty("id").GetString()}", Draft(theirs));
        return provider;
    }

    private async Task<ScimOrganisation> ConnectDirectoryAsync(Visit owner)
    {
        var made = await AskAsync(owner, "POST", "/api/tokens", new { name = "The directory", kind = "directory", days = 30 });
        await AskAsync(owner, "PUT", "/api/group-roles", new { group = "Founders", role = "founder" });
        var tenant = (await (await site.ServicesAsync()).GetRequiredService<ITenantStore>().FindAsync("alder", Stop))!;
        return new(await site.AppAsync(), "alder", tenant.Id, default, made.GetProperty("token").GetString()!);
    }

    private static async Task SignInAsync(Visit visit, string email)
    {
        await visit.Page.GotoAsync("/signin");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in with your organisation" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Sign in with your organisation");
        await visit.Page.GetByLabel("E-mail").FillAsync(email);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await visit.Page.GetByPlaceholder("Who are you?").FillAsync(email);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign-in" }).ClickAsync();
    }

    /// <summary>Both organisations have products in the one table; the platform's own role sees none of them unless it says for whom.</summary>
    private async Task PoliciesHoldAsync()
    {
        Assert.NotEqual(0, await CountAsync(await site.SuperuserAsync()));
        Assert.Equal(0, await CountAsync(site.Application));
    }

    private static async Task<long> CountAsync(string database)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(Stop);
        await using var command = new NpgsqlCommand("SELECT count(*) FROM \"Mvps\"", connection);
        return (long)(await command.ExecuteScalarAsync(Stop))!;
    }

    /// <summary>From the idea to the opened product.</summary>
    /// <returns>Its address.</returns>
    private static async Task<string> BuildAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Describe an idea" }).ClickAsync();
        await page.GetByLabel("Your idea").FillAsync(Idea);
        await Expect(page.Locator(".draft .counts")).ToBeVisibleAsync(new() { Timeout = (float)SiteFixture.Patience.TotalMilliseconds });
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the Blueprint" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Approve and build" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "It is live" })).ToBeVisibleAsync(new() { Timeout = UntilLive });

        var link = new Uri((await page.GetByRole(AriaRole.Link, new() { Name = "Open the product" }).GetAttributeAsync("href"))!);
        var product = await page.Context.NewPageAsync();
        Assert.Equal(200, (await product.GotoAsync(link.AbsoluteUri))!.Status);
        await Expect(product.GetByRole(AriaRole.Heading).First).ToBeVisibleAsync();
        await product.CloseAsync();
        return link.Host.Split('.')[0];
    }

    private static async Task EndAsync(Visit visit, ScimOrganisation directory, string user)
    {
        var began = Stopwatch.GetTimestamp();
        Assert.Equal(HttpStatusCode.OK, (await directory.PatchAsync($"Users/{user}", """[{"op":"replace","path":"active","value":false}]""")).Status);
        Assert.Equal(401, (await visit.Page.APIRequest.GetAsync("/api/products")).Status);
        Assert.InRange(Stopwatch.GetElapsedTime(began).TotalSeconds, 0, 5);
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("This factory is locked", new() { Timeout = 8000 });
        await SignInAsync(visit, "ada@alder.example");
        await Expect(visit.Page.GetByText("Your access was taken away.")).ToBeVisibleAsync();
    }

    /// <summary>As a program of the page's own would: with its cookies, from its site.</summary>
    private static async Task<JsonElement> AskAsync(Visit visit, string method, string path, object? body = null, int status = 200)
    {
        var answer = await visit.Page.APIRequest.FetchAsync(path, new() { Method = method, DataObject = body, Headers = new Dictionary<string, string> { ["Sec-Fetch-Site"] = "same-origin" } });
        var text = await answer.TextAsync();
        Assert.True(answer.Status == status, $"{method} {path} answered {answer.Status}: {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }
}
