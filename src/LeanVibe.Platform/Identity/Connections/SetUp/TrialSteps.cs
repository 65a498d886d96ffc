namespace LeanVibe.Platform.Identity.Connections.SetUp;

/// <summary>The checks of a sign-in in the order in which they are made, with every reason for which one can be refused. The checks themselves are made where every sign-in is: this only says which one it was.</summary>
public static class TrialSteps
{
    private const string Clocks = "Compare the clock of the provider with the right time: both may differ by two or three minutes.";

    public const string Name = "Name";
    public const string Email = "E-mail";
    public const string Domain = "Domain";
    public const string Role = "Groups and role";

    private static readonly TrialStep[] Person =
    [
        new(Name, "It says who it is.", "Let the provider send a name that never changes and is never given to somebody else: with SAML a persistent NameID, with OpenID Connect the claim sub.", "saml-subject", "subject-missing", "subject-transient", "subject-other"),
        new(Email, "It says the e-mail address.", "Let the provider send the address, and compare the name of the claim or attribute in step 2 with the one that it sends.", "email-missing", "email-unverified"),
        new(Domain, "The address lies in a domain that is proven.", "Prove the domain in step 3, and sign in with an address there.", "domain-unverified", "not-managed"),
        new(Role, "It gives a role.", "Let the provider send the groups, compare the name of the claim or attribute in step 2, or ask whoever sent you this link to give one of the groups a role.", "no-role"),
    ];

    public static IReadOnlyList<TrialStep> Saml { get; } =
    [
        new("Answer", "The provider's answer can be read.", "Hand over its metadata anew in step 2; let it answer by HTTP POST.", "provider-down", "saml-malformed", "saml-too-large", "saml-metadata", "saml-metadata-expired"),
        new("Sign-in there", "The provider signed the person in.", "Assign the person to the application at the provider, and try again.", "saml-not-signed-in"),
        new("Destination", "It was sent to our address.", "Enter our reply address (ACS) from step 1 at the provider, to the letter.", "saml-destination", "saml-recipient"),
        new("Issuer", "It comes from the provider that you entered.", "Hand over the metadata of the very application that answered.", "saml-issuer"),
        new("Encryption", "It can be opened.", "Load our metadata from step 1 anew, so that the provider encrypts for our key; or turn encryption off there.", "saml-undecryptable", "saml-unencrypted", "saml-key"),
        new("Signature", "It is signed with a certificate from its metadata.", "Let the provider sign the assertion or the response with RSA or ECDSA and SHA-256, and hand over its metadata anew when its certificate changed.", "saml-signature", "saml-unsigned", "saml-algorithm", "saml-changed"),
        new("This very request", "It answers what we asked, once.", "Begin here, not at the provider, and let it answer each request once.", "saml-in-response-to", "saml-unasked", "saml-confirmation", "assertion-used", "state-unknown"),
        new("Times", "It holds now.", Clocks, "saml-expired", "saml-not-yet", "saml-session-over", "saml-statement", "proof-old"),
        new("Audience", "It is meant for us.", "Enter our entity id from step 1 as audience at the provider, to the letter.", "saml-audience", "saml-conditions"),
        .. Person,
    ];

    public static IReadOnlyList<TrialStep> Oidc { get; } =
    [
        new("Answer", "The provider answered.", "See whether it is up, whether the redirect address from step 1 is registered there, and whether the person is assigned to the application.", "provider-down", "provider-refused", "code-missing", "state-unknown"),
        new("Issuer", "It comes from the provider that you entered.", "Copy the issuer from the provider's discovery document, to the letter.", "issuer-mixed-up", "issuer-other"),
        new("Client", "The provider takes our client id and secret.", "Compare client id and secret in step 2, and see whether the secret has run out there.", "provider-code-refused", "token-missing"),
        new("Signature", "The token is signed with a key that the provider publishes.", "Let the provider sign identity tokens with RS256 or ES256 by a key of its discovery document.", "token-unreadable", "algorithm-refused", "key-unknown", "signature-bad", "token-refused"),
        new("Audience", "The token is meant for us.", "Enter the client id of the very application that answers.", "audience-other"),
        new("Times", "The token holds now.", Clocks, "expired", "not-yet-valid", "proof-old"),
        new("This very request", "The token belongs to this sign-in.", "Let the provider repeat the nonce that we send.", "nonce-other"),
        .. Person,
    ];

    public static IReadOnlyList<TrialStep> For(ConnectionKind kind) => kind == ConnectionKind.Saml ? Saml : Oidc;
}
