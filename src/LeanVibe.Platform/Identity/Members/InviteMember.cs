using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity.Accounts;
using LeanVibe.Platform.Identity.Roles;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Mail;
using LeanVibe.Platform.Quotas;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Members;

/// <summary>Asks somebody by mail to join the organisation of this scope, with a role that may no more than that of whoever asks: only an owner makes owners.</summary>
public sealed class InviteMember(InvitationDesk desk, EmailAddress addresses, SealedLinks links, Letters letters, CurrentTenant tenant, TimeProvider time)
{
    public const int Days = 7;
    private const int MostOpen = 200;
    internal const string Purpose = "invitation";

    public async Task<Result<InvitationView>> ExecuteAsync(string email, MemberRole role, CancellationToken cancellation)
    {
        var (access, invitations) = (desk.Gate.Access, desk.Invitations);
        if (access.Lacks(Permission.ManageMembers) is { } refused)
        {
            return refused;
        }

        if (!EmailAddress.IsValid(email))
        {
            return IdentityErrors.EmailInvalid;
        }

        var given = await desk.Gate.GivesAsync("member.invite", email.Trim(), role, cancellation);
        if ((given.Error ?? access.LacksFreshProof()) is { } stronger)
        {
            return stronger;
        }

        var (hash, now) = (await addresses.HashAsync(email, cancellation), time.GetUtcNow());
        var open = (await invitations.ListAsync(cancellation)).Where(i => i.State == InvitationState.Open && i.EndsAt > now).ToList();
        if (open.Count >= MostOpen || !await desk.Guarded.LetsMailAsync("invite", hash, cancellation))
        {
            return IdentityErrors.TooOften;
        }

        // A second invitation takes the place of the first: one link is good, not two.
        foreach (var old in open.Where(i => i.EmailHash == hash))
        {
            await invitations.CloseAsync(old.Id, InvitationState.Withdrawn, cancellation);
        }

        var invitation = new Invitation(Guid.CreateVersion7(now), email.Trim(), hash, role, desk.Actor.Name, now, now.AddDays(Days));
        var seats = (await desk.Quotas.OfAsync(tenant.Id, cancellation)).Of(QuotaKind.Seats);
        if (await invitations.AddAsync(invitation, seats, cancellation) is { } full)
        {
            return full;
        }

        var link = await links.WriteAsync(Purpose, new InvitationWords(tenant.Id.Value, invitation.Id), TimeSpan.FromDays(Days), cancellation);
        var organisation = await desk.Tenants.FindAsync(tenant.Id, cancellation);
        await letters.InviteAsync(email, desk.Actor.Name, organisation!.Name, given.Value.InWords, link, cancellation);
        await desk.Audit.WriteAsync(new("member.invite", invitation.Id.ToString()) { Detail = $"{email.Trim()} as {given.Value.Name}" }, cancellation);
        return InvitationView.Of(invitation);
    }
}

/// <summary>What the use cases around invitations of one organisation stand on.</summary>
public sealed record InvitationDesk(RoleGate Gate, CurrentActor Actor, IInvitationStore Invitations, ITenantStore Tenants, QuotaBook Quotas, IAuditTrail Audit, Guarded Guarded);

public sealed record InvitationView(Guid Id, string Email, MemberRole Role, string By, DateTimeOffset At, DateTimeOffset EndsAt, InvitationState State)
{
    public static InvitationView Of(Invitation invitation) => new(invitation.Id, invitation.Email, invitation.Role, invitation.By, invitation.At, invitation.EndsAt, invitation.State);
}
