namespace HarvestTable.Platform.OpenId;

/// <summary>
/// The way there and back (code flow with PKCE):
/// <code>address of the provider with state, nonce, challenge -> answer: issuer, code -> who it is -> their account here</code>
/// </summary>
public sealed class ProviderSignIn(OpenIdSettings settings, Provider provider, SignInRequests requests, People people, Arrivals arrivals)
{
    /// <returns>Where the browser goes.</returns>
    /// <exception cref="SignInProblem">The provider cannot be used.</exception>
    public async Task<string> BeginAsync(HttpContext http, string next, CancellationToken ct)
    {
        var document = await provider.DocumentAsync(anew: false, ct);
        var (state, nonce, challenge) = await requests.BeginAsync(http, next, ct);
        KeyValuePair<string, string?>[] asked =
        [
            new("response_type", "code"), new("client_id", settings.ClientId), new("redirect_uri", settings.RedirectUriOf(http.Request)),
            new("scope", "openid email profile"), new("state", state), new("nonce", nonce), new("code_challenge", challenge), new("code_challenge_method", "S256"),
        ];
        return $"{document.Authorize}{(document.Authorize.Query.Length > 0 ? '&' : '?')}{QueryString.Create(asked).Value![1..]}";
    }

    /// <returns>Their account; or, when there is more to say, nothing and what that is.</returns>
    /// <exception cref="SignInProblem">Nobody is signed in.</exception>
    public async Task<(Guid? Account, string Needs)> ReturnAsync(HttpContext http, StartedSignIn started, ProviderAnswer answer, CancellationToken ct)
    {
        var document = await provider.DocumentAsync(anew: false, ct);
        if (answer.Iss != settings.Issuer && (answer.Iss is not null || document.NamesItself))
        {
            throw SignInProblem.Untrusted("the answer names another issuer");
        }

        if (answer.Code is null)
        {
            throw SignInProblem.Refused($"the provider answered {answer.Error}");
        }

        var person = await people.OfCodeAsync(answer.Code, started, settings.RedirectUriOf(http.Request), ct);
        var arrival = await arrivals.OfAsync(person, ct);
        await (arrival.Account is null ? requests.KeepAsync(http, person, ct) : requests.EndAsync(http, ct));
        return arrival;
    }
}
