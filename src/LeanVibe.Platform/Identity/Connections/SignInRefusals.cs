using System.Text.RegularExpressions;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Connections;

/// <summary>
/// Why a sign-in by a connection was refused: each with a code of its own, which is the reason in the audit trail. To people it is said without
/// anything that the provider or a stranger wrote.
/// </summary>
public static partial class SignInRefusals
{
    private const string Again = "Sign in once more. If it stays so, show this page to an administrator of your organisation.";
    private const string Administrator = "Show this page to an administrator of your organisation: the audit trail says more.";

    public static Error StateUnknown { get; } = Of("state-unknown", "This sign-in was not begun here, or too long ago.", Again);

    public static Error StateUsed { get; } = Of("state-used", "This sign-in was used already.", Again);

    public static Error OtherBrowser { get; } = Of("other-browser", "This sign-in was begun in another browser.", "Begin and end it in one browser, with cookies on.");

    public static Error OtherConnection { get; } = Of("other-connection", "This answer belongs to another way of signing in.", Again);

    public static Error IssuerMixedUp { get; } = Of("issuer-mixed-up", "The answer came from another provider than the one that was asked.", Administrator);

    public static Error ProviderRefused { get; } = Of("provider-refused", "Your organisation's provider did not sign you in.", Again);

    public static Error CodeMissing { get; } = Of("code-missing", "The provider's answer holds no code.", Again);

    public static Error CodeRefused { get; } = Of("provider-code-refused", "The provider does not take its own code back.", Again);

    public static Error TokenMissing { get; } = Of("token-missing", "The provider gave no identity token.", Administrator);

    public static Error TokenUnreadable { get; } = Of("token-unreadable", "The identity token cannot be read.", Administrator);

    public static Error AlgorithmRefused { get; } = Of("algorithm-refused", "The identity token is not signed in a way that is accepted.", Administrator);

    public static Error KeyUnknown { get; } = Of("key-unknown", "The identity token is signed with a key that the provider does not publish.", Administrator);

    public static Error SignatureBad { get; } = Of("signature-bad", "The identity token's signature is not right.", Administrator);

    public static Error IssuerOther { get; } = Of("issuer-other", "The identity token is from another issuer.", Administrator);

    public static Error AudienceOther { get; } = Of("audience-other", "The identity token is meant for somebody else.", Administrator);

    public static Error Expired { get; } = Of("expired", "The identity token has run out.", "Sign in once more; the clocks of both sides may differ by two minutes at most.");

    public static Error NotYetValid { get; } = Of("not-yet-valid", "The identity token is not valid yet.", "Sign in once more; the clocks of both sides may differ by two minutes at most.");

    public static Error TokenRefused { get; } = Of("token-refused", "The identity token was not accepted.", Administrator);

    public static Error NonceOther { get; } = Of("nonce-other", "The identity token belongs to another sign-in.", Again);

    public static Error ProofOld { get; } = Of("proof-old", "The provider did not ask you for a fresh proof.", Administrator);

    public static Error SubjectOther { get; } = Of("subject-other", "The provider said two different things of who you are.", Administrator);

    public static Error SubjectMissing { get; } = Of("subject-missing", "The provider did not say who you are.", Administrator);

    public static Error EmailMissing { get; } = Of("email-missing", "The provider said no e-mail address of yours.", "Ask an administrator of your organisation to let the provider send it, or to name the claim that holds it.");

    public static Error EmailUnverified { get; } = Of("email-unverified", "The provider does not vouch for your e-mail address.", "Confirm your address at the provider, then sign in once more.");

    public static Error DomainUnverified { get; } = Of("domain-unverified", "Your address is not in a domain that your organisation has verified.", "Ask an administrator of your organisation to verify the domain.");

    public static Error NotManaged { get; } = Of("not-managed", "Your account at the provider is not managed by your organisation.", "Choose your work account there.");

    public static Error NotProvisioned { get; } = Of("not-provisioned", "Your organisation has not given you access.", "Ask an administrator of your organisation.");

    public static Error NoRole { get; } = Of("no-role", "None of your groups has access.", "Ask an administrator of your organisation.");

    public static Error Removed { get; } = Of("member-removed", "Your access was taken away.", "Ask an administrator of your organisation to let you in again.");

    public static Error OwnAccount { get; } = Of("own-account", "A member with your address signs in with a password.", "Sign in with your password first, then begin this sign-in once more: it connects both.");

    public static Error OtherAddress { get; } = Of("other-address", "You are signed in with the account of another address.", "Sign out first, then sign in once more.");

    public static Error OrganisationRests { get; } = Of("organisation-rests", "Your organisation is paused, archived or deleted.", "Ask one of its owners.");

    public static Error NoSeat { get; } = Of("no-seat", "Your organisation has no seat left.", "Ask an administrator of your organisation.");

    public static Error AssertionUsed { get; } = Of("assertion-used", "This answer of your organisation's provider was used already.", Again);

    public static Error SubjectTransient { get; } = Of("subject-transient", "The provider calls you by another name every time.", "Ask an administrator of your organisation to send a persistent name (NameID).");

    public static Error ConnectionOff { get; } = Of("connection-off", "This way of signing in is turned off or gone.", "Begin at the page where you sign in.");

    public static Error OnlyTried { get; } = Of("only-tried", "This sign-in was only tried.", "Begin at the page where you sign in.");

    public static Error ProviderDown { get; } = Of("provider-down", "Your organisation's provider does not answer.", "Try again in a few minutes; an administrator finds what is wrong at the connection's check.");

    private static readonly IReadOnlyDictionary<string, Error> All = typeof(SignInRefusals).GetProperties().Where(p => p.PropertyType == typeof(Error)).Select(p => (Error)p.GetValue(null)!).ToDictionary(e => e.Code);

    /// <summary>What a page says of a code that stands in its address; null for one that is none of ours.</summary>
    public static Error? Find(string code) => All.GetValueOrDefault(code) ?? (SamlCode().IsMatch(code) ? Of(code, "The answer of your organisation's provider was not accepted.", Administrator) : null);

    /// <summary>The many reasons of the strict profile; to people they are one.</summary>
    [GeneratedRegex(@"\Asaml-[a-z-]{1,40}\z", RegexOptions.CultureInvariant)]
    private static partial Regex SamlCode();

    private static Error Of(string code, string message, string next) => new(code, message, ErrorKind.Forbidden, next);
}
