using LeanVibe.Platform.Identity.Connections;
using LeanVibe.Platform.Identity.Policies;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Sessions;

/// <summary>Where a session works, as what, and whether its organisation's policy lets it: by key, at every request.</summary>
public sealed class FindWorkplace(IMembershipStore memberships, ITenantStore tenants, IConnectionStore connections, CheckPolicy policy)
{
    public async Task<Workplace> OfAsync(Session session, CancellationToken cancellation)
    {
        if (session.Connection is { } connection && await connections.OrganisationOfAsync(connection, cancellation) != session.Organisation)
        {
            return Workplace.Over;
        }

        if (session.Organisation is not { } organisation || await tenants.FindAsync(organisation, cancellation) is not { State: TenantState.Active } || await memberships.FindAsync(session.Account, organisation, cancellation) is not { } held)
        {
            return new(null);
        }

        var verdict = await policy.OfSessionAsync(session, organisation, held.Role, cancellation);
        return verdict.IsOver ? Workplace.Over : new(verdict.Barred is null ? held : null) { Barred = verdict.Barred };
    }
}

/// <param name="Held">Null in no organisation.</param>
public sealed record Workplace(HeldRole? Held)
{
    internal static Workplace Over { get; } = new((HeldRole?)null) { IsOver = true };

    /// <summary>Why the organisation's policy keeps the session out.</summary>
    public Error? Barred { get; init; }

    public bool IsOver { get; private init; }
}
