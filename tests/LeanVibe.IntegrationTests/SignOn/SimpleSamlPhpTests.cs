using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;
using LeanVibe.IntegrationTests.Web;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Connections;
using LeanVibe.Platform.Identity.Connections.Saml;
using LeanVibe.Platform.Tenancy;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LeanVibe.IntegrationTests.SignOn;

/// <summary>Debian's SimpleSAMLphp as an organisation's identity provider: it loads our metadata and refuses requests that we did not sign, and we load its.</summary>
public sealed class SimpleSamlPhpTests(SiteFixture site) : ProviderSuite(site), IAsyncDisposable
{
    private const string Installed = "/usr/share/simplesamlphp/www";
    private readonly ProviderProcess _provider = new();

    [Fact]
    public async Task Somebody_signs_in_with_the_role_of_their_group_and_is_signed_out_everywhere_by_the_provider()
    {
        var (organisation, _) = await ConnectAsync("hazel");
        await using var visit = await Site.StrangerAsync();
        await SignInAsync(visit, "hazel");
        await Expect(visit.Page.Locator(".who-name")).ToHaveTextAsync("hazel");
        var member = await OnlyMemberAsync(organisation);
        Assert.Equal(("ada@hazel.example", "Ada", Role.Developer), (member.Email, member.Name, member.Role));

        // The provider sends the browser to us with a request that it signed, and takes our signed answer before it goes on.
        var end = $"{_provider.Address}/module.php/core/frontpage_welcome.php";
        await visit.Page.GotoAsync($"{_provider.Address}/saml2/idp/initSLO.php?RelayState={Uri.EscapeDataString(end)}");
        await Expect(visit.Page).ToHaveURLAsync(end);
        Assert.Equal(401, (await visit.Page.APIRequest.GetAsync("/api/products")).Status);
        await LeaveAsync(visit, "ada@hazel.example");
        await Expect(visit.Page.Locator("#username")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Its_certificates_roll_over_while_people_sign_in()
    {
        var (organisation, connection) = await ConnectAsync("holly");
        using var next = CrookedSaml.NewKey("CN=next");
        await KeepAsync(next, "next");
        Assert.Equal(2, (await CheckAsync(connection)).Keys);
        await ExpectInAsync("holly");

        var (old, oldKey) = (await ReadAsync("idp.crt"), await ReadAsync("idp.pem"));
        await KeepAsync(next, "idp");
        await ExpectInAsync("holly");

        File.Delete(PlaceOf("next.crt"));
        Assert.Equal(1, (await CheckAsync(connection)).Keys);
        await ExpectInAsync("holly");

        await File.WriteAllTextAsync(PlaceOf("idp.crt"), old, Stop);
        await File.WriteAllTextAsync(PlaceOf("idp.pem"), oldKey, Stop);
        await using var visit = await Site.StrangerAsync();
        await SignInAsync(visit, "holly");
        await Expect(visit.Page.GetByText("saml-key")).ToBeVisibleAsync();
        Assert.Equal("saml-key", (await LastRefusalAsync(organisation)).Reason);
    }

    [Fact]
    public async Task What_it_encrypts_for_us_is_read_and_what_is_plain_refused_where_an_administrator_wants_it_so()
    {
        var (organisation, connection) = await ConnectAsync("ivy");
        await SaveAsync(organisation, save => save.ChangeAsync(connection.Id, Draft() with { Saml = Draft().Saml! with { RequiresEncryption = true } }, Stop));
        await using (var visit = await Site.StrangerAsync())
        {
            await SignInAsync(visit, "ivy");
            await Expect(visit.Page.GetByText("saml-unencrypted")).ToBeVisibleAsync();
        }

        await File.WriteAllTextAsync(PlaceOf("encrypt"), "", Stop);
        await ExpectInAsync("ivy");
    }

    public ValueTask DisposeAsync() => _provider.DisposeAsync();

    /// <summary>The provider runs, and both sides have each other's metadata.</summary>
    private async Task<(TenantId Organisation, Connection Connection)> ConnectAsync(string slug)
    {
        Assert.True(Directory.Exists(Installed), "SimpleSAMLphp is missing. Install it (Debian, Ubuntu: apt-get install simplesamlphp php-cli php-xml php-mbstring).");
        using var key = CrookedSaml.NewKey("CN=old");
        await KeepAsync(key, "idp");
        var program = new ProcessStartInfo("php", ["-S", $"localhost:{_provider.Port}", "-t", Installed]);
        program.Environment["SIMPLESAMLPHP_CONFIG_DIR"] = ProviderProcess.Brought("simplesamlphp");
        program.Environment["PROVIDER_DOMAIN"] = $"{slug}.example";
        await _provider.StartAsync(program, "saml2/idp/metadata.php", Stop);

        var organisation = await NewOrganisationAsync(slug);
        var connection = await SaveAsync(organisation, save => save.MakeAsync(Draft(), Stop));
        using var client = new HttpClient { BaseAddress = new(await Site.AddressAsync()) };
        await File.WriteAllTextAsync(PlaceOf("sp.xml"), await client.GetStringAsync($"/sso/{connection.Id}/metadata", Stop), Stop);
        return (organisation, connection);
    }

    private ConnectionDraft Draft() => new("SimpleSAMLphp")
    {
        IsOn = true, Rules = [new("builders", Role.Developer)], Saml = new SamlSettings("") { MetadataUrl = $"{_provider.Address}/saml2/idp/metadata.php" },
    };

    private async Task ExpectInAsync(string slug)
    {
        await using var visit = await Site.StrangerAsync();
        await SignInAsync(visit, slug);
        await Expect(visit.Page.Locator(".who-name")).ToHaveTextAsync(slug);
    }

    private static async Task SignInAsync(Visit visit, string slug)
    {
        await LeaveAsync(visit, $"ada@{slug}.example");
        await visit.Page.Locator("#username").FillAsync("ada");
        await visit.Page.Locator("#password").FillAsync("otter lantern");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Login" }).ClickAsync();
    }

    private string PlaceOf(string file) => Path.Combine(_provider.Folder, file);

    private Task<string> ReadAsync(string file) => File.ReadAllTextAsync(PlaceOf(file), Stop);

    private async Task KeepAsync(X509Certificate2 key, string name)
    {
        using var rsa = key.GetRSAPrivateKey()!;
        await File.WriteAllTextAsync(PlaceOf($"{name}.crt"), key.ExportCertificatePem(), Stop);
        await File.WriteAllTextAsync(PlaceOf($"{name}.pem"), rsa.ExportPkcs8PrivateKeyPem(), Stop);
    }
}
