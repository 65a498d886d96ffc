using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity.Roles;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Members;

/// <summary>Gives a member another role, takes a membership away, or leaves. Neither the role before nor the one after may more than whoever changes it, so owners are made and unmade by owners alone; the last one stays.</summary>
public sealed class ChangeMember(IMembershipStore memberships, RoleGate gate, CurrentTenant tenant, Precondition condition, IAuditTrail audit)
{
    public Task<Result<bool>> GiveRoleAsync(AccountId account, MemberRole role, CancellationToken cancellation) => ChangeAsync("member.role", account, role, cancellation);

    public Task<Result<bool>> RemoveAsync(AccountId account, CancellationToken cancellation) => ChangeAsync("member.remove", account, null, cancellation);

    /// <summary>Everybody may leave, except the last owner.</summary>
    public async Task<Result<bool>> LeaveAsync(CancellationToken cancellation)
    {
        if (gate.Access.Account is not { } account)
        {
            return IdentityErrors.NotSignedIn;
        }

        return await DoAsync("member.leave", account, null, "", cancellation);
    }

    private async Task<Result<bool>> ChangeAsync(string action, AccountId account, MemberRole? role, CancellationToken cancellation)
    {
        if (gate.Access.Lacks(Permission.ManageMembers) is { } refused)
        {
            return refused;
        }

        if (await memberships.FindAsync(account, tenant.Id, cancellation) is not { } now)
        {
            return IdentityErrors.MemberUnknown;
        }

        var taken = await gate.TakesAsync(action, account.ToString(), now, cancellation);
        if (!taken.Succeeded)
        {
            return taken.Error;
        }

        var given = role is { } wanted ? await gate.GivesAsync(action, account.ToString(), wanted, cancellation) : null;
        if ((given?.Error ?? gate.Access.LacksFreshProof()) is { } stronger)
        {
            return stronger;
        }

        return await DoAsync(action, account, role, given is null ? $"was {taken.Value.Name}" : $"from {taken.Value.Name} to {given.Value.Name}", cancellation);
    }

    private async Task<Result<bool>> DoAsync(string action, AccountId account, MemberRole? role, string detail, CancellationToken cancellation)
    {
        switch (await memberships.ChangeAsync(tenant.Id, account, role, condition, cancellation))
        {
            case MemberChange.Unknown:
                return IdentityErrors.MemberUnknown;
            case MemberChange.Outdated:
                return Precondition.Failed;
            case MemberChange.NoSuchRole:
                return RoleErrors.NoneSuch;
            case MemberChange.LastOwner:
                await audit.WriteAsync(new($"{action}-refuse", account.ToString()) { Reason = "last owner" }, cancellation);
                return IdentityErrors.LastOwner;
            default:
                await audit.WriteAsync(new(action, account.ToString()) { Detail = detail }, cancellation);
                return true;
        }
    }
}
