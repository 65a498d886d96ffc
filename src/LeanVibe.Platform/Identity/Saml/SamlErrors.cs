using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Saml;

/// <summary>Why a SAML message is refused: each reason has a code of its own, which the audit trail keeps. What the sender of the message sees is one sentence for all.</summary>
internal static class SamlErrors
{
    private const string AskIdentityProvider = "Compare the connection's settings with those of your identity provider; the set-up page shows each check.";

    public static Error Of(string code, string message) => new($"saml-{code}", message, ErrorKind.Invalid, AskIdentityProvider);

    public static Error Malformed(string why) => Of("malformed", $"The message is not one that an identity provider sends: {why}.");

    public static Error Signature(string why) => Of("signature", $"The signature does not hold: {why}.");

    public static Error Undecryptable { get; } = Of("undecryptable", "The assertion was encrypted for a key that is not ours, or in a way that is not accepted: AES-GCM is, and AES-CBC within a response that is signed as a whole.");
}
