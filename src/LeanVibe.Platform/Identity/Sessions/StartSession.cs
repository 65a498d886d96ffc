using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity.Accounts;
using LeanVibe.Platform.Identity.Connections;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Sessions;

/// <summary>Signs somebody in who has proven who they are, in the organisation that they are a member of.</summary>
public sealed class StartSession(ISessionStore sessions, IAccountStore accounts, IMembershipStore memberships, CurrentAccess access, IdentityTrail trail, TimeProvider time)
{
    /// <summary>
    /// For the organisation of a connection alone, and no longer than the provider's own session. It is as fresh as the proof that the provider speaks of: one
    /// that asked for nothing vouches for no dangerous act.
    /// </summary>
    /// <param name="before">The session of the browser in which it was begun; it is over.</param>
    /// <returns>The secret that the browser keeps.</returns>
    public async Task<string> ForConnectionAsync(AccountId account, Connection connection, Spoken spoken, Guid? before, Device device, CancellationToken cancellation)
    {
        await EndAsync(before, cancellation);
        var now = time.GetUtcNow();
        var (proven, ends) = (spoken.ProvenAt ?? DateTimeOffset.UnixEpoch, spoken.Ends ?? DateTimeOffset.MaxValue);
        var session = new Session(Guid.CreateVersion7(now), account, now, ends < now + Session.Longest ? ends : now + Session.Longest)
        {
            Organisation = connection.Organisation, Connection = connection.Id, ProvenAt = proven < now ? proven : now,
        };
        return await AddAsync(session, device, connection.Name, cancellation);
    }

    /// <returns>The secret that the browser keeps.</returns>
    public async Task<string> ExecuteAsync(AccountId account, Device device, string by, CancellationToken cancellation)
    {
        await EndAsync(access.Session, cancellation);
        await accounts.ChangeAsync(account, AccountLock.Forget, cancellation);
        var now = time.GetUtcNow();
        var first = (await memberships.OfAccountAsync(account, cancellation)).Select(m => (TenantId?)m.Organisation).FirstOrDefault();
        return await AddAsync(new(Guid.CreateVersion7(now), account, now, now + Session.Longest) { Organisation = first }, device, by, cancellation);
    }

    private async Task EndAsync(Guid? before, CancellationToken cancellation)
    {
        if (before is { } old && await sessions.FindAsync(old, cancellation) is { } replaced)
        {
            await sessions.EndAsync(replaced.Account, old, cancellation);
            await trail.OfAccountAsync(replaced.Account, new("session.end", old.ToString()) { Reason = "signed in anew" }, cancellation);
        }
    }

    private async Task<string> AddAsync(Session session, Device device, string by, CancellationToken cancellation)
    {
        var secret = Secret.New();
        await sessions.AddAsync(Secret.HashOf(secret), session, device, cancellation);
        await trail.OfAccountAsync(session.Account, new("session.start", session.Id.ToString()) { Reason = by, Detail = device.Program }, cancellation);
        return secret;
    }
}
