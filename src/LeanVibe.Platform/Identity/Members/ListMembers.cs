using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Members;

/// <summary>Who belongs to the organisation of this scope, and who is asked to.</summary>
public sealed class ListMembers(IMembershipStore memberships, InvitationDesk desk, CurrentTenant tenant, TimeProvider time)
{
    public async Task<Result<IReadOnlyList<Member>>> ExecuteAsync(CancellationToken cancellation) => desk.Gate.Access.Lacks(Permission.SeeMembers) is { } refused
        ? refused
        : Result<IReadOnlyList<Member>>.Of(await memberships.ListAsync(tenant.Id, cancellation));

    public async Task<Result<Member>> FindAsync(AccountId account, CancellationToken cancellation) =>
        (await ExecuteAsync(cancellation)).Then(all => all.FirstOrDefault(m => m.Account == account) is { } found ? found : (Result<Member>)IdentityErrors.MemberUnknown);

    /// <summary>Those that can still be answered.</summary>
    public async Task<Result<IReadOnlyList<InvitationView>>> InvitationsAsync(CancellationToken cancellation) => desk.Gate.Access.Lacks(Permission.ManageMembers) is { } refused
        ? refused
        : Result<IReadOnlyList<InvitationView>>.Of([.. (await desk.Invitations.ListAsync(cancellation)).Where(i => i.State == InvitationState.Open && i.EndsAt > time.GetUtcNow()).Select(InvitationView.Of)]);
}
