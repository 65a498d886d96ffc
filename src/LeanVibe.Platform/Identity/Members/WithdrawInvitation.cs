using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Members;

/// <summary>Takes an open invitation back; its link is dead from now on.</summary>
public sealed class WithdrawInvitation(InvitationDesk desk)
{
    public async Task<Result<bool>> ExecuteAsync(Guid id, CancellationToken cancellation)
    {
        if (desk.Gate.Access.Lacks(Permission.ManageMembers) is { } refused)
        {
            return refused;
        }

        if (!await desk.Invitations.CloseAsync(id, InvitationState.Withdrawn, cancellation))
        {
            return IdentityErrors.InvitationUnknown;
        }

        await desk.Audit.WriteAsync(new("member.invite-withdraw", id.ToString()), cancellation);
        return true;
    }
}
