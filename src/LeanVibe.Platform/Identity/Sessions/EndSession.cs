using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Sessions;

/// <summary>Ends a session of one's own, here or on another device; it opens nothing from the next request on.</summary>
public sealed class EndSession(ISessionStore sessions, CurrentAccess access, IdentityTrail trail)
{
    public async Task<Result<bool>> ExecuteAsync(Guid id, CancellationToken cancellation)
    {
        if (access.Account is not { } account)
        {
            return IdentityErrors.NotSignedIn;
        }

        if (!await sessions.EndAsync(account, id, cancellation))
        {
            return IdentityErrors.SessionUnknown;
        }

        await trail.OfAccountAsync(account, new("session.end", id.ToString()) { Reason = id == access.Session ? "signed out" : "revoked" }, cancellation);
        return true;
    }

    /// <summary>The one that asks, whoever opened it.</summary>
    public async Task SignOutAsync(CancellationToken cancellation)
    {
        if (access.Session is { } id && await sessions.FindAsync(id, cancellation) is { } session)
        {
            await sessions.EndAsync(session.Account, id, cancellation);
            await trail.OfAccountAsync(session.Account, new("session.end", id.ToString()) { Reason = "signed out" }, cancellation);
        }
    }

    /// <summary>All but the one that asks.</summary>
    public async Task<Result<int>> OthersAsync(CancellationToken cancellation)
    {
        if (access.Account is not { } account)
        {
            return IdentityErrors.NotSignedIn;
        }

        var ended = await sessions.EndAllAsync(account, access.Session, cancellation);
        await trail.OfAccountAsync(account, new("session.end-others", "") { Detail = $"{ended} sessions" }, cancellation);
        return ended;
    }
}
