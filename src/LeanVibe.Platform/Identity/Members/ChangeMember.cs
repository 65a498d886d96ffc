using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Members;

/// <summary>Gives a member another role, takes a membership away, or leaves. Owners are made and unmade by owners alone; the last one stays.</summary>
public sealed class ChangeMember(IMembershipStore memberships, CurrentAccess access, CurrentTenant tenant, Precondition condition, IAuditTrail audit)
{
    public Task<Result<bool>> GiveRoleAsync(AccountId account, Role role, CancellationToken cancellation) => ChangeAsync(account, role, cancellation);

    public Task<Result<bool>> RemoveAsync(AccountId account, CancellationToken cancellation) => ChangeAsync(account, null, cancellation);

    /// <summary>Everybody may leave, except the last owner.</summary>
    public async Task<Result<bool>> LeaveAsync(CancellationToken cancellation)
    {
        if (access.Account is not { } account)
        {
            return IdentityErrors.NotSignedIn;
        }

        return await DoAsync(account, null, "member.leave", cancellation);
    }

    private async Task<Result<bool>> ChangeAsync(AccountId account, Role? role, CancellationToken cancellation)
    {
        if (access.Lacks(Permission.ManageMembers) is { } refused)
        {
            return refused;
        }

        if (await memberships.RoleOfAsync(account, tenant.Id, cancellation) is not { } now)
        {
            return IdentityErrors.MemberUnknown;
        }

        if (((now == Role.Owner || role == Role.Owner ? access.Lacks(Permission.Own) : null) ?? access.LacksFreshProof()) is { } stronger)
        {
            return stronger;
        }

        return await DoAsync(account, role, role is null ? "member.remove" : "member.role", cancellation);
    }

    private async Task<Result<bool>> DoAsync(AccountId account, Role? role, string action, CancellationToken cancellation)
    {
        switch (await memberships.ChangeAsync(tenant.Id, account, role, condition, cancellation))
        {
            case MemberChange.Unknown:
                return IdentityErrors.MemberUnknown;
            case MemberChange.Outdated:
                return Precondition.Failed;
            case MemberChange.LastOwner:
                await audit.WriteAsync(new($"{action}-refuse", account.ToString()) { Reason = "last owner" }, cancellation);
                return IdentityErrors.LastOwner;
            default:
                await audit.WriteAsync(new(action, account.ToString()) { Detail = role?.ToString() ?? "" }, cancellation);
                return true;
        }
    }
}
