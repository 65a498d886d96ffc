using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity;

/// <summary>Who belongs to which organisation. The Data project has it: roles beside the accounts, names sealed in the organisation.</summary>
public interface IMembershipStore
{
    Task<Role?> RoleOfAsync(AccountId account, TenantId organisation, CancellationToken cancellation);

    Task<IReadOnlyList<Membership>> OfAccountAsync(AccountId account, CancellationToken cancellation);

    /// <summary>In the order in which they came.</summary>
    Task<IReadOnlyList<Member>> ListAsync(TenantId organisation, CancellationToken cancellation);

    Task<int> CountAsync(TenantId organisation, CancellationToken cancellation);

    /// <summary>Somebody who is a member already stays as they are.</summary>
    Task AddAsync(TenantId organisation, Member member, CancellationToken cancellation);

    /// <summary>Adds the member when a seat is free, in one step with counting them.</summary>
    /// <param name="mostSeats">Members and open invitations together; null for no limit.</param>
    /// <returns>False when there is none.</returns>
    Task<bool> JoinAsync(TenantId organisation, Member member, long? mostSeats, CancellationToken cancellation);

    /// <param name="role">Null takes the membership away.</param>
    Task<MemberChange> ChangeAsync(TenantId organisation, AccountId account, Role? role, CancellationToken cancellation);
}

public sealed record Membership(AccountId Account, TenantId Organisation, Role Role);

/// <summary>A member as their organisation knows them.</summary>
public sealed record Member(AccountId Account, string Email, string Name, Role Role, DateTimeOffset Since);

/// <summary>LastOwner: an organisation is never left without one.</summary>
public enum MemberChange { Done, Unknown, LastOwner }
