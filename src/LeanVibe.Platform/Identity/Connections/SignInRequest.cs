using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Connections;

/// <summary>Somebody was sent to a provider and is expected back: once, soon, and with the same browser.</summary>
/// <param name="BrowserHash">Of the secret in the browser's cookie; empty only where the provider began.</param>
/// <param name="Return">Where they wanted to go, on this site.</param>
public sealed record SignInRequest(Guid Connection, string BrowserHash, string Return, DateTimeOffset StartedAt)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    /// <summary>OpenID Connect: what the token must repeat.</summary>
    public string Nonce { get; init; } = "";

    /// <summary>OpenID Connect: what proves at the token endpoint that we asked (PKCE).</summary>
    public string Verifier { get; init; } = "";

    /// <summary>SAML: the id of what we asked, which the response must name.</summary>
    public string SamlRequest { get; init; } = "";

    /// <summary>SAML: the response came and was verified; what is left is that the browser is the right one.</summary>
    public Spoken? Spoken { get; init; }

    /// <summary>The provider must ask for a proof again, not rely on its own session.</summary>
    public bool Again { get; init; }

    /// <summary>What the browser held when it was begun: the new session takes its place.</summary>
    public Guid? Session { get; init; }

    /// <summary>The set-up link by which this is only tried: it lets nobody in.</summary>
    public Guid? Trial { get; init; }

    /// <summary>Somebody who was signed in with an account of their own meanwhile: they connect it.</summary>
    public AccountId? Own { get; init; }

    /// <summary>What comes back with the browser; of a trial it says so, since a trial ends elsewhere.</summary>
    public string NewState() => (Trial is null ? "" : TrialMark) + Secret.New();

    public static bool IsTrial(string state) => state.StartsWith(TrialMark, StringComparison.Ordinal);

    private const string TrialMark = "trial-";
}

/// <summary>Requests that are under way; the Data project has them, sealed under the organisation's key.</summary>
public interface ISignInRequests
{
    /// <param name="state">What comes back with the browser; only its hash is kept.</param>
    Task AddAsync(TenantId organisation, string state, SignInRequest request, CancellationToken cancellation);

    /// <summary>Takes it once: whoever comes second with the same state is told so.</summary>
    Task<TakenRequest> TakeAsync(TenantId organisation, string state, CancellationToken cancellation);

    /// <summary>Takes a provider's message, which is good once.</summary>
    /// <param name="until">So long it must be remembered.</param>
    /// <returns>False when it was taken before.</returns>
    Task<bool> TakeMessageAsync(TenantId organisation, string id, DateTimeOffset until, CancellationToken cancellation);
}

/// <param name="Request">Null when there is none with this state.</param>
public sealed record TakenRequest(SignInRequest? Request, bool WasUsed);
