using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using System.Web;
using LeanVibe.Platform.Identity.Connections;
using LeanVibe.Platform.Identity.Connections.Saml;
using LeanVibe.Platform.Identity.Tokens;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.SignIns;

/// <summary>Everybody who wants in over HTTP, each by a way of their own.</summary>
/// <param name="workers">So many at once; each is an app of its own.</param>
internal sealed partial class Crowd(string address, int workers) : IAsyncDisposable
{
    private const int People = 10;
    private readonly Places _places = new(1000);
    private readonly string?[] _refresh = new string?[workers];
    private readonly SamlProvider _saml = new();
    private Provider _oidc = null!;
    private Birch _birch = null!;
    private Guid _samlConnection;
    private string _token = "";
    private int _next;

    /// <summary>In turn, so often as they stand here.</summary>
    public IReadOnlyList<(string Name, Func<int, Task> Do)> Ways =>
    [
        ("token refresh", RefreshAsync), ("OpenID Connect", OidcAsync), ("SAML", SamlAsync), ("service token", ServiceTokenAsync), ("request with a key", KeyAsync),
        ("token refresh", RefreshAsync), ("OpenID Connect", OidcAsync), ("SAML", SamlAsync), ("request with a key", KeyAsync), ("password", PasswordAsync),
    ];

    public async Task PrepareAsync(IServiceProvider services)
    {
        _oidc = await Provider.StartAsync();
        _birch = await Birch.MakeAsync(services, _oidc.Issuer);
        _token = (await services.GetRequiredService<IssueToken>().ExecuteAsync("birch", TenantRole.Administrator, "crowd", 1, CancellationToken.None)).Value;
        await using var scope = services.GetRequiredService<TenantScopes>().Open(_birch.Tenant);
        var made = await scope.ServiceProvider.GetRequiredService<SaveConnection>().MakeAsync(new("Saml") { IsOn = true, Saml = new SamlSettings(_saml.Metadata) }, CancellationToken.None);
        _samlConnection = made.Value.Id;
    }

    public async ValueTask DisposeAsync()
    {
        await _oidc.DisposeAsync();
        _places.Dispose();
        _saml.Dispose();
    }

    /// <summary>A page with a form, and the form with address and password.</summary>
    private async Task PasswordAsync(int worker)
    {
        var place = _places.Next();
        using var page = await GetAsync(place, $"{address}/signin", "");
        var proof = Proof().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value;
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{address}/signin")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = "signin", ["__RequestVerificationToken"] = proof, ["return"] = "", ["email"] = Birch.Email, ["password"] = Birch.Password }),
        };
        request.Headers.Add("Cookie", Places.CookiesOf(page));
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await place.SendAsync(request);
        Expect(Places.CookiesOf(answer).Contains("leanvibe-session=", StringComparison.Ordinal), answer, "no session was given");
    }

    /// <summary>An app keeps the newest of its tokens. One that has none, or lost it, is let in anew first; what it lost counts already as failed.</summary>
    private async Task RefreshAsync(int worker)
    {
        _refresh[worker] ??= (await _birch.LetInAsync(_places.Next(), address)).GetProperty("refresh_token").GetString();
        try
        {
            _refresh[worker] = (await _birch.RefreshAsync(_places.Next(), address, _refresh[worker]!)).GetProperty("refresh_token").GetString();
        }
        catch (HttpRequestException refused) when (refused.StatusCode is { } status && (int)status is >= 400 and < 500)
        {
            _refresh[worker] = null;
            throw new LostException(refused.Message);
        }
    }

    private async Task ServiceTokenAsync(int worker) => await _birch.ServiceTokenAsync(_places.Next(), address);

    private async Task KeyAsync(int worker)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{address}/api/products");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        using var answer = await _places.Next().SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    private async Task OidcAsync(int worker)
    {
        var place = _places.Next();
        using var begin = await GetAsync(place, $"{address}/sso/{_birch.Oidc}", "");
        var sent = HttpUtility.ParseQueryString(new Uri(await MovedAsync(begin)).Query);
        await BackAsync(place, $"{address}/sso/{_birch.Oidc}/callback?code={Uri.EscapeDataString(Provider.CodeFor(Person("oidc"), sent["nonce"]!))}&state={Uri.EscapeDataString(sent["state"]!)}", Places.CookiesOf(begin));
    }

    private async Task SamlAsync(int worker)
    {
        var (place, connection) = (_places.Next(), $"{address}/sso/{_samlConnection}");
        using var begin = await GetAsync(place, connection, "");
        var sent = HttpUtility.ParseQueryString(new Uri(await MovedAsync(begin)).Query);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{connection}/acs")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["SAMLResponse"] = _saml.Answer(sent["SAMLRequest"]!, connection, Person("saml")), ["RelayState"] = sent["RelayState"]! }),
        };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var answer = await place.SendAsync(request);
        await BackAsync(place, address + await MovedAsync(answer), Places.CookiesOf(begin));
    }

    private static async Task BackAsync(HttpClient place, string callback, string cookies)
    {
        using var answer = await GetAsync(place, callback, cookies);
        var moved = await MovedAsync(answer);
        Expect(moved == "/", answer, $"the browser was led to {moved}");
    }

    private static async Task<HttpResponseMessage> GetAsync(HttpClient place, string at, string cookies)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, at);
        if (cookies.Length > 0)
        {
            request.Headers.Add("Cookie", cookies);
        }

        var answer = await place.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return answer;
    }

    private static async Task<string> MovedAsync(HttpResponseMessage answer)
    {
        answer.EnsureSuccessStatusCode();
        var moved = Places.Moved(await answer.Content.ReadAsStringAsync());
        Expect(moved.Length > 0, answer, "a page led nowhere");
        return moved;
    }

    private static void Expect(bool isSo, HttpResponseMessage answer, string wrong)
    {
        if (!isSo)
        {
            throw new LostException($"{(int)answer.StatusCode}: {wrong}");
        }
    }

    private string Person(string kind) => $"{kind}{(Interlocked.Increment(ref _next) & int.MaxValue) % People}";

    [GeneratedRegex(@"name=""__RequestVerificationToken""[^>]*value=""([^""]*)""")]
    private static partial Regex Proof();
}

/// <summary>The platform answered, and the answer is no: whether trying again helps is for the person to find out.</summary>
internal sealed class LostException(string why) : Exception(why);
