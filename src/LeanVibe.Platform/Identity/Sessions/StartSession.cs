using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Sessions;

/// <summary>Signs somebody in who has proven who they are, in the organisation that they are a member of.</summary>
public sealed class StartSession(ISessionStore sessions, IAccountStore accounts, IMembershipStore memberships, IdentityTrail trail, TimeProvider time)
{
    /// <returns>The secret that the browser keeps.</returns>
    public async Task<string> ExecuteAsync(AccountId account, Device device, string by, CancellationToken cancellation)
    {
        await accounts.ChangeAsync(account, a => a with { Failures = 0, LockedUntil = null }, cancellation);
        var (secret, now) = (Secret.New(), time.GetUtcNow());
        var first = (await memberships.OfAccountAsync(account, cancellation)).Select(m => (TenantId?)m.Organisation).FirstOrDefault();
        var session = new Session(Guid.CreateVersion7(now), account, now, now + Session.Longest) { Organisation = first };
        await sessions.AddAsync(Secret.HashOf(secret), session, device, cancellation);
        await trail.OfAccountAsync(account, new("session.start", session.Id.ToString()) { Reason = by, Detail = device.Program }, cancellation);
        return secret;
    }
}
