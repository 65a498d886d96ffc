using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity.Connections;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Policies;

/// <summary>Says what the organisation demands. What would shut everybody out, or whoever says it, is refused.</summary>
public sealed class SetPolicy(IPolicyStore policies, PolicyDesk desk, CurrentAccess access, Precondition condition, IAuditTrail audit)
{
    public async Task<Result<OrganisationPolicy>> FindAsync(CancellationToken cancellation) =>
        access.Lacks(Permission.ManageOrganisation) is { } refused ? refused : await policies.FindAsync(desk.Organisation, cancellation);

    public async Task<Result<OrganisationPolicy>> ExecuteAsync(OrganisationPolicy wanted, CancellationToken cancellation)
    {
        if ((access.Lacks(Permission.ManageOrganisation) ?? access.LacksFreshProof() ?? (wanted.IsValid ? null : PolicyErrors.Invalid)) is { } refused)
        {
            return refused;
        }

        if (await desk.ShutsOutAsync(wanted, cancellation) is { } why)
        {
            await audit.WriteAsync(new("policy.change-refuse", desk.Organisation.ToString()) { Reason = why.Code, Detail = $"{wanted}" }, cancellation);
            return why;
        }

        var before = await policies.FindAsync(desk.Organisation, cancellation);
        if (!await policies.SaveAsync(desk.Organisation, wanted, condition, cancellation))
        {
            return Precondition.Failed;
        }

        await audit.WriteAsync(new("policy.change", desk.Organisation.ToString()) { Detail = $"from {before} to {wanted}" }, cancellation);
        return wanted;
    }
}

/// <summary>Who would still get in.</summary>
public sealed class PolicyDesk(IConnectionStore connections, IMembershipStore memberships, IAccountStore accounts, CurrentTenant tenant, CurrentOrigin origin)
{
    internal TenantId Organisation => tenant.Id;

    /// <returns>Whom a policy would shut out, or null.</returns>
    internal async Task<Error?> ShutsOutAsync(OrganisationPolicy wanted, CancellationToken cancellation)
    {
        if (!wanted.LetsInFrom(origin.Address))
        {
            return PolicyErrors.OwnNetwork;
        }

        var isUsed = await connections.IsUsedAsync(tenant.Id, cancellation);
        if (wanted.SsoOnly)
        {
            return !isUsed ? PolicyErrors.Untried : wanted.BreakGlass is not { } chosen || !(await OwnersWithCodeAsync(cancellation)).Contains(chosen) ? PolicyErrors.BreakGlass : null;
        }

        return wanted.NeedsCode && !isUsed && (await OwnersWithCodeAsync(cancellation)).Count == 0 ? PolicyErrors.NobodyLeft : null;
    }

    /// <summary>Who may be the one that gets in when the provider fails.</summary>
    public async Task<IReadOnlyList<AccountId>> OwnersWithCodeAsync(CancellationToken cancellation)
    {
        var found = new List<AccountId>();
        foreach (var owner in (await memberships.ListAsync(tenant.Id, cancellation)).Where(m => m.Role == Role.Owner))
        {
            if ((await accounts.FindAsync(owner.Account, cancellation))?.NeedsCode == true)
            {
                found.Add(owner.Account);
            }
        }

        return found;
    }
}
