using System.Net;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace HarvestTable.Platform.OpenId;

/// <summary>
/// Asks the provider, over https or on this machine alone, without following elsewhere, with little patience and a limit on what comes
/// back. What it publishes of itself is kept for an hour, and read anew when a token names a key that is not among its keys.
/// </summary>
public sealed class Provider(OpenIdSettings settings, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    /// <summary>So often at most it is read because of an unknown key.</summary>
    private static readonly TimeSpan LeastBetween = TimeSpan.FromSeconds(5);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(2) })
    {
        Timeout = TimeSpan.FromSeconds(10), MaxResponseContentBufferSize = 1 << 20,
    };

    private ProviderDocument? _kept;

    /// <exception cref="SignInProblem">It cannot be reached, or does not publish what it should.</exception>
    public async Task<ProviderDocument> DocumentAsync(bool anew, CancellationToken ct)
    {
        if (_kept is { } kept && clock.GetUtcNow() - kept.ReadAt < (anew ? LeastBetween : Life))
        {
            return kept;
        }

        using var document = await GetAsync(Address($"{settings.Issuer.TrimEnd('/')}/.well-known/openid-configuration"), null, ct);
        var root = document.RootElement;
        if (Text(root, "issuer") != settings.Issuer)
        {
            throw SignInProblem.Provider($"OpenId__Issuer is '{settings.Issuer}', but the provider calls itself '{Text(root, "issuer")}'");
        }

        using var keys = await GetAsync(Address(Text(root, "jwks_uri")), null, ct);
        return _kept = new(
            Address(Text(root, "authorization_endpoint")),
            Address(Text(root, "token_endpoint")),
            Text(root, "userinfo_endpoint"),
            !root.TryGetProperty("token_endpoint_auth_methods_supported", out var ways) || ways.GetRawText().Contains("\"client_secret_basic\"", StringComparison.Ordinal),
            root.TryGetProperty("authorization_response_iss_parameter_supported", out var names) && names.ValueKind == JsonValueKind.True,
            KeysOf(keys),
            clock.GetUtcNow());
    }

    /// <exception cref="SignInProblem">No JSON came back.</exception>
    public Task<JsonDocument> GetAsync(Uri address, string? accessToken, CancellationToken ct)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = accessToken is null ? null : new("Bearer", accessToken);
        return SendAsync(request, ct);
    }

    /// <exception cref="SignInProblem">No JSON came back; "refused" when the provider says that the request was wrong.</exception>
    public async Task<JsonDocument> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        try
        {
            using (request)
            {
                using var response = await _http.SendAsync(request, ct);
                return response.StatusCode switch
                {
                    HttpStatusCode.OK => JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(ct)),
                    HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized => throw SignInProblem.Refused($"{request.RequestUri} answered {await response.Content.ReadAsStringAsync(ct)}"),
                    var status => throw SignInProblem.Provider($"{request.RequestUri} answered {(int)status}"),
                };
            }
        }
        catch (Exception e) when (e is HttpRequestException or JsonException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            throw SignInProblem.Provider($"{request.RequestUri} does not answer as it should: {e.Message}");
        }
    }

    private static IList<SecurityKey> KeysOf(JsonDocument document)
    {
        try
        {
            return new JsonWebKeySet(document.RootElement.GetRawText()).GetSigningKeys();
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            throw SignInProblem.Provider($"its keys cannot be read: {e.Message}");
        }
    }

    /// <exception cref="SignInProblem">It is none that may be asked.</exception>
    public static Uri Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? address
            : throw SignInProblem.Provider($"'{text}' is neither an https address nor one of this machine");

    /// <summary>A member that is a text; empty for anything else.</summary>
    public static string Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    public void Dispose() => _http.Dispose();
}
