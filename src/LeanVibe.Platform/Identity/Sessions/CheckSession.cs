using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Sessions;

/// <summary>Who a browser's secret stands for, looked up anew at every request: a revoked session, a taken role or a paused organisation counts at once.</summary>
public sealed class CheckSession(ISessionStore sessions, IAccountStore accounts, FindWorkplace workplaces, TimeProvider time)
{
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    public async Task<Visitor?> ExecuteAsync(string? secret, CancellationToken cancellation) =>
        secret is { Length: > 0 and < 200 } && await sessions.FindAsync(Secret.HashOf(secret), cancellation) is { } session ? await OfAsync(session, isUse: true, cancellation) : null;

    /// <summary>For a page that is open: its session by number. That it asks by itself is no use of it, or a page that was forgotten would never be over.</summary>
    public async Task<Visitor?> ExecuteAsync(Guid session, CancellationToken cancellation) =>
        await sessions.FindAsync(session, cancellation) is { } found ? await OfAsync(found, isUse: false, cancellation) : null;

    private async Task<Visitor?> OfAsync(Session session, bool isUse, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (session.IsOver(now))
        {
            return null;
        }

        // Asked before the session is noted as used: one that was idle for too long does not come to life by it.
        var workplace = await workplaces.OfAsync(session, cancellation);
        if (workplace.IsOver)
        {
            return null;
        }

        if (isUse && now - session.SeenAt > SeenEvery)
        {
            await sessions.ChangeAsync(session.Id, s => s with { SeenAt = now }, cancellation);
        }

        var person = await accounts.PersonOfAsync(session.Account, cancellation);
        // Somebody whom a provider let in is a member of that organisation or nobody; whom its policy keeps out is told so.
        return workplace is { Held: null, Barred: null } && session.Connection is not null ? null
            : new(session, person.Email, person.Name, workplace.Held is null ? null : session.Organisation, workplace.Held) { Barred = workplace.Barred };
    }
}

/// <summary>Somebody who is signed in, as of now.</summary>
/// <param name="Organisation">Where they work; null when they are in none, or it is not active.</param>
public sealed record Visitor(Session Session, string Email, string Name, TenantId? Organisation, HeldRole? Held)
{
    public MemberRole? Role => Held?.Role;

    /// <summary>Why the policy of the organisation that they want to work in keeps them out.</summary>
    public Error? Barred { get; init; }
}
