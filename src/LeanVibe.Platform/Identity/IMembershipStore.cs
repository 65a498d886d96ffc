using System.Globalization;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity;

/// <summary>Who belongs to which organisation. The Data project has it: roles beside the accounts, names sealed in the organisation.</summary>
public interface IMembershipStore
{
    /// <returns>What somebody is there and may by that now; null for who is no member.</returns>
    Task<HeldRole?> FindAsync(AccountId account, TenantId organisation, CancellationToken cancellation);

    Task<IReadOnlyList<Membership>> OfAccountAsync(AccountId account, CancellationToken cancellation);

    /// <summary>In the order in which they came.</summary>
    Task<IReadOnlyList<Member>> ListAsync(TenantId organisation, CancellationToken cancellation);

    Task<int> CountAsync(TenantId organisation, CancellationToken cancellation);

    /// <summary>Asks for no seat: for the first owner of a new organisation. Somebody who is a member already stays as they are.</summary>
    Task AddAsync(TenantId organisation, Member member, CancellationToken cancellation);

    /// <summary>Adds the member when a seat is free, in one step with counting them.</summary>
    /// <param name="mostSeats">Members and open invitations together; null for no limit.</param>
    /// <returns>False when there is none.</returns>
    Task<bool> JoinAsync(TenantId organisation, Member member, long? mostSeats, CancellationToken cancellation);

    /// <param name="role">Null takes the membership away.</param>
    Task<MemberChange> ChangeAsync(TenantId organisation, AccountId account, MemberRole? role, CancellationToken cancellation) => ChangeAsync(organisation, account, role, null, cancellation);

    /// <param name="condition">In which version (<see cref="Member.Version"/>); null for any.</param>
    Task<MemberChange> ChangeAsync(TenantId organisation, AccountId account, MemberRole? role, Precondition? condition, CancellationToken cancellation);
}

public sealed record Membership(AccountId Account, TenantId Organisation, MemberRole Role);

/// <summary>A member as their organisation knows them.</summary>
public sealed record Member(AccountId Account, string Email, string Name, MemberRole Role, DateTimeOffset Since)
{
    public string Version => VersionOf(Account, Role, Since.ToUnixTimeMilliseconds());

    /// <param name="since">Milliseconds since 1970.</param>
    public static string VersionOf(AccountId account, MemberRole role, long since) => Precondition.VersionOf(account.ToString(), role.ToString(), since.ToString(CultureInfo.InvariantCulture));
}

/// <summary>LastOwner: an organisation is never left without one. Outdated: the condition does not hold. NoSuchRole: the custom role is gone.</summary>
public enum MemberChange { Done, Unknown, LastOwner, Outdated, NoSuchRole }
