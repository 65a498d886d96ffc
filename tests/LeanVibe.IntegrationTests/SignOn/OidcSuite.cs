using System.Text.Json.Nodes;
using System.Web;
using LeanVibe.Platform.Identity.Connections;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.IntegrationTests.SignOn;

/// <summary>Signing in by the provider that says what a test wants: everything but the provider's own pages is real.</summary>
public abstract class OidcSuite(SignOnPlatform platform) : IDisposable
{
    private static int _number;

    internal SignOnPlatform Platform => platform;

    internal CrookedProvider Provider => platform.Provider;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Provider.Reset();
        GC.SuppressFinalize(this);
    }

    internal async Task<(TenantId Organisation, string Domain)> NewOrganisationAsync()
    {
        var slug = $"cedar{Interlocked.Increment(ref _number)}";
        return (await platform.NewOrganisationAsync(slug), $"{slug}.example");
    }

    /// <summary>What stands in the address of the provider to which a browser is sent.</summary>
    internal static async Task<IReadOnlyDictionary<string, string>> BeginAsync(WindowlessBrowser browser, Connection connection, string query = "")
    {
        var sent = HttpUtility.ParseQueryString(new Uri(await browser.MovedByAsync($"/sso/{connection.Id}{query}")).Query);
        return sent.AllKeys.ToDictionary(k => k!, k => sent[k]!);
    }

    /// <summary>The browser is back with a code.</summary>
    internal static Task<string> BackAsync(WindowlessBrowser browser, Connection connection, string state, string more = "") =>
        browser.MovedByAsync($"/sso/{connection.Id}/callback?code=a-code&state={Uri.EscapeDataString(state)}{more}");

    /// <summary>The whole way, as somebody of whom the provider says this.</summary>
    /// <returns>Where the browser ends: a page of the site, or the page that says why not.</returns>
    internal async Task<string> SignInAsync(WindowlessBrowser browser, Connection connection, string subject, string email, params string[] groups)
    {
        var sent = await BeginAsync(browser, connection);
        Provider.Claims = new() { ["sub"] = subject, ["email"] = email, ["name"] = subject, ["nonce"] = sent["nonce"], ["groups"] = new JsonArray([.. groups.Select(g => JsonValue.Create(g))]) };
        return await BackAsync(browser, connection, sent["state"]);
    }

    internal async Task<string> LastRefusalAsync(TenantId organisation) => (await platform.TrailOfAsync(organisation)).Last(e => e.Action == "signin.refuse").Reason;
}
