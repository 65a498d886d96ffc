namespace LeanVibe.Platform.Identity.OAuth;

/// <summary>Why an access token or a grant opens nothing, as it stands in the audit trail.</summary>
public static class AccessRefusals
{
    public const string Unreadable = "no access token";
    public const string AlgorithmRefused = "algorithm refused";
    public const string KeyUnknown = "key unknown";
    public const string SignatureBad = "signature bad";
    public const string IssuerOther = "another issuer";
    public const string AudienceOther = "another audience";
    public const string Expired = "has run out";
    public const string NotYetValid = "not yet valid";
    public const string Revoked = "revoked";
    public const string GrantOver = "the grant is over";
    public const string GrantOld = "the grant is older than 90 days";
    public const string PasswordNew = "a new password since";
    public const string ConnectionOff = "the connection is off";
    public const string OrganisationOff = "the organisation is not active";
    public const string NoMember = "whose it is, is no member";
    public const string ClientGone = "the client is gone";
}
