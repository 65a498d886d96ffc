using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Sessions;

/// <summary>Where somebody is signed in.</summary>
public sealed class ListSessions(ISessionStore sessions, CurrentAccess access, TimeProvider time)
{
    public async Task<Result<IReadOnlyList<SessionView>>> ExecuteAsync(CancellationToken cancellation)
    {
        if (access.Account is not { } account)
        {
            return IdentityErrors.NotSignedIn;
        }

        var now = time.GetUtcNow();
        var all = await sessions.ListAsync(account, cancellation);
        return Result<IReadOnlyList<SessionView>>.Of([.. all.Where(s => !s.Session.IsOver(now)).Select(s => new SessionView(s.Session.Id, s.Device.Program, s.Device.Origin, s.Session.StartedAt, s.Session.SeenAt, s.Session.Id == access.Session))]);
    }
}

/// <param name="IsThis">The one that asks.</param>
public sealed record SessionView(Guid Id, string Program, string Origin, DateTimeOffset StartedAt, DateTimeOffset SeenAt, bool IsThis);
