using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Policies;

/// <summary>Why an organisation's policy keeps somebody out, and why a policy is not taken.</summary>
public static class PolicyErrors
{
    public static Error Network { get; } = new("policy-network", "Your organisation lets nobody in from this network.", ErrorKind.Forbidden, "Come from one of its networks, or ask its administrators.");

    public static Error Code { get; } = new("policy-code", "Your organisation demands an authenticator.", ErrorKind.Forbidden, "Set one up at /account/security; then you are in.");

    public static Error SingleSignOn { get; } = new("policy-sso", "Your organisation demands that you sign in by its own provider.", ErrorKind.Forbidden, "Sign in at /sso.");

    public static Error Invalid { get; } = new("policy-invalid", $"A policy has 5 to {Session.Idle.TotalMinutes} idle minutes, 1 to {Session.Longest.TotalHours} hours at the longest and {OrganisationPolicy.MostNetworks} networks at most, each as 203.0.113.0/24 or 2001:db8::/32.", ErrorKind.Invalid, "Leave empty what you do not need.");

    public static Error OwnNetwork { get; } = new("policy-network-own", "You come from none of these networks yourself: you would shut yourself out.", ErrorKind.Conflict, "Add the network that you come from.");

    public static Error Untried { get; } = new("policy-sso-untried", "Nobody has signed in by a connection of your organisation that is on: everybody would be shut out.", ErrorKind.Conflict, "Make a connection at /api/connections, sign in by it once at /sso, then switch this on.");

    public static Error BreakGlass { get; } = new("policy-break-glass", "Single sign-on alone takes one owner with an authenticator who still gets in when the provider fails.", ErrorKind.Conflict, "Choose an owner who has set up an authenticator at /account/security.");

    public static Error NobodyLeft { get; } = new("policy-code-nobody", "No owner has an authenticator and nobody signs in by a connection: everybody would be shut out.", ErrorKind.Conflict, "Set up an authenticator of your own at /account/security first.");

    /// <returns>Null for a code of something else.</returns>
    public static Error? Find(string? code) => new[] { Network, Code, SingleSignOn }.FirstOrDefault(e => e.Code == code);
}
