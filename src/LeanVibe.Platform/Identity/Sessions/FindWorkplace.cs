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

        if (session.Organisation is not { } organisation || await tenants.FindAsync(organisation, cancellation) is not { State: TenantState.Active } || await memberships.RoleOfAsync(session.Account, organisation, cancellation) is not { } role)
        {
            return new(null);
        }

        var verdict = await policy.OfSessionAsync(session, organisation, role, cancellation);
        return verdict.IsOver ? Workplace.Over : new(verdict.Barred is null ? role : null) { Barred = verdict.Barred };
    }
}

/// <param name="Role">Null in no organisation.</param>
public sealed record Workplace(Role? Role)
{
    internal static Workplace Over { get; } = new((Role?)null) { IsOver = true };

    /// <summary>Why the organisation's policy keeps the session out.</summary>
    public Error? Barred { get; init; }

    public bool IsOver { get; private init; }
}
