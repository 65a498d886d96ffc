using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity;

/// <summary>Invitations of the organisation of this scope; the Data project has them.</summary>
public interface IInvitationStore
{
    /// <summary>Adds it when a seat is free, in one step with counting them.</summary>
    /// <param name="mostSeats">Members and open invitations together; null for no limit.</param>
    /// <returns>Why not, or null.</returns>
    Task<Error?> AddAsync(Invitation invitation, long? mostSeats, CancellationToken cancellation);

    Task<Invitation?> FindAsync(Guid id, CancellationToken cancellation);

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<Invitation>> ListAsync(CancellationToken cancellation);

    /// <returns>False when it is not open any more: of two answers at once only the first counts.</returns>
    Task<bool> CloseAsync(Guid id, InvitationState state, CancellationToken cancellation);

    /// <summary>Closes it and adds the member, in one step: the invitation's seat becomes the member's.</summary>
    /// <returns>False when it is not open any more.</returns>
    Task<bool> AcceptAsync(Guid id, Member member, CancellationToken cancellation);
}

/// <summary>Somebody was asked to join. It is bound to one address and good once.</summary>
/// <param name="By">Who invited.</param>
public sealed record Invitation(Guid Id, string Email, string EmailHash, MemberRole Role, string By, DateTimeOffset At, DateTimeOffset EndsAt)
{
    public InvitationState State { get; init; }
}

public enum InvitationState { Open, Accepted, Declined, Withdrawn }

/// <summary>What an invitation's link carries, sealed.</summary>
internal sealed record InvitationWords(Guid Organisation, Guid Invitation)
{
    public TenantId OrganisationId => new(Organisation);
}
