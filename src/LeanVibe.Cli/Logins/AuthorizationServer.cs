using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using LeanVibe.Cli.Platforms;
using LeanVibe.Platform.Identity.OAuth;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Cli.Logins;

/// <summary>Logs the command line in at a platform by a device code (RFC 8628), asks for the next tokens and gives them back.</summary>
internal sealed class AuthorizationServer(HttpClient http)
{
    private const string Discovery = "/.well-known/openid-configuration";
    private static readonly TimeSpan Early = TimeSpan.FromSeconds(30);

    private static string Scope { get; } = string.Join(' ', ScopeNames.All.Append("offline_access").Order(StringComparer.Ordinal));

    /// <param name="server">Https, or http on this machine.</param>
    /// <param name="tell">Shows the person where to type which code.</param>
    /// <exception cref="PlatformException">It is no such platform, or the person refused.</exception>
    public async Task<Login> LogInAsync(string server, Func<DeviceCode, Task> tell, CancellationToken cancellation)
    {
        var site = Check(server);
        var said = await http.GetFromJsonAsync<Document>(new Uri(site + Discovery), cancellation) is { } document && document.AreAllAt(site) ? document : throw Refused("It does not say where its sign-in is.");
        var code = await PostAsync<DeviceCode>(said.DeviceAuthorizationEndpoint, [new("scope", Scope)], cancellation) is { Value: { } begun } ? begun : throw Refused("It gives no code.");
        await tell(code);
        var tokens = await WaitAsync(said.TokenEndpoint, code, cancellation);
        return Of(new(site, said.TokenEndpoint, said.RevocationEndpoint, "", default, ""), tokens);
    }

    /// <returns>Null when the platform gives nothing more: the login is over.</returns>
    public async Task<Login?> RefreshAsync(Login login, CancellationToken cancellation) =>
        await PostAsync<Tokens>(login.TokenEndpoint, [new("grant_type", "refresh_token"), new("refresh_token", login.Refresh)], cancellation) is { Value: { } tokens } ? Of(login, tokens) : null;

    public async Task EndAsync(Login login, CancellationToken cancellation) => await PostAsync<JsonElement?>(login.RevocationEndpoint, [new("token", login.Refresh)], cancellation);

    private static string Check(string server) =>
        Uri.TryCreate(server, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)) && address.UserInfo.Length == 0
            ? address.GetLeftPart(UriPartial.Authority)
            : throw new PlatformException(new("server-invalid", "This is no address of a platform.", ErrorKind.Invalid, "Write it as https://factory.example.com; plain http only for this machine."));

    private async Task<Tokens> WaitAsync(string endpoint, DeviceCode code, CancellationToken cancellation)
    {
        var (pause, began) = (TimeSpan.FromSeconds(Math.Clamp(code.Interval, 1, 60)), TimeProvider.System.GetTimestamp());
        while (TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(code.ExpiresIn))
        {
            var answer = await PostAsync<Tokens>(endpoint, [new("grant_type", "urn:ietf:params:oauth:grant-type:device_code"), new("device_code", code.Code)], cancellation);
            switch (answer.Error)
            {
                case "" when answer.Value is { } tokens:
                    return tokens;
                case "authorization_pending":
                    break;
                case "slow_down":
                    pause += TimeSpan.FromSeconds(5);
                    break;
                case "access_denied":
                    throw new PlatformException(new("login-refused", "The login was refused in the browser.", ErrorKind.Forbidden, "Begin again with: leanvibe login --server URL"));
                default:
                    throw Refused($"It said: {answer.Error}.");
            }

            await Task.Delay(pause, cancellation);
        }

        throw new PlatformException(new("login-late", "Nobody typed the code in time.", ErrorKind.Failed, "Begin again with: leanvibe login --server URL"));
    }

    private async Task<(T? Value, string Error)> PostAsync<T>(string endpoint, IEnumerable<KeyValuePair<string, string>> form, CancellationToken cancellation)
    {
        using var content = new FormUrlEncodedContent(form.Append(new("client_id", Client.CommandLine.Id)));
        using var answer = await http.PostAsync(new Uri(endpoint), content, cancellation);
        if (answer.IsSuccessStatusCode)
        {
            return (await answer.Content.ReadFromJsonAsync<T>(cancellation), "");
        }

        var problem = answer.Content.Headers.ContentType?.MediaType == "application/json" ? await answer.Content.ReadFromJsonAsync<Problem>(cancellation) : null;
        return (default, problem?.Error ?? $"http {(int)answer.StatusCode}");
    }

    private static Login Of(Login login, Tokens tokens) =>
        login with { Access = tokens.Access, AccessEndsAt = TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(tokens.ExpiresIn) - Early, Refresh = tokens.Refresh };

    private static PlatformException Refused(string why) => new(new("login-failed", $"This platform does not let the command line in. {why}", ErrorKind.Failed, "See that the address is a LeanVibe platform's, of this version or a later one."));

    private sealed record Document(
        [property: JsonPropertyName("device_authorization_endpoint")] string DeviceAuthorizationEndpoint,
        [property: JsonPropertyName("token_endpoint")] string TokenEndpoint,
        [property: JsonPropertyName("revocation_endpoint")] string RevocationEndpoint)
    {
        /// <summary>Secrets go to the place that the person named and to no other.</summary>
        public bool AreAllAt(string site) => new[] { DeviceAuthorizationEndpoint, TokenEndpoint, RevocationEndpoint }.All(e => Uri.TryCreate(e, UriKind.Absolute, out var address) && address.GetLeftPart(UriPartial.Authority) == site);
    }

    private sealed record Tokens([property: JsonPropertyName("access_token")] string Access, [property: JsonPropertyName("refresh_token")] string Refresh, [property: JsonPropertyName("expires_in")] int ExpiresIn);

    private sealed record Problem([property: JsonPropertyName("error")] string? Error);
}

/// <param name="Complete">The address with the code in it.</param>
/// <param name="Interval">Seconds between two questions.</param>
internal sealed record DeviceCode(
    [property: JsonPropertyName("device_code")] string Code,
    [property: JsonPropertyName("user_code")] string UserCode,
    [property: JsonPropertyName("verification_uri")] string Address,
    [property: JsonPropertyName("verification_uri_complete")] string Complete,
    [property: JsonPropertyName("expires_in")] int ExpiresIn)
{
    [JsonPropertyName("interval")]
    public int Interval { get; init; } = 5;
}
