using System.Collections.Frozen;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity;

/// <summary>
/// What whoever works in this scope may do; use cases ask it. A scope that nobody entered may do nothing; the platform's own work is
/// entered with everything by <see cref="Tenancy.TenantScopes"/>.
/// </summary>
public sealed class CurrentAccess(TimeProvider time)
{
    private FrozenSet<Permission> _may = FrozenSet<Permission>.Empty;

    /// <summary>The person, where one is signed in with an account of their own.</summary>
    public AccountId? Account { get; private set; }

    public Guid? Session { get; private set; }

    /// <summary>When the person last proved who they are; whoever holds the platform's key proves it with every request.</summary>
    public DateTimeOffset? ProvenAt { get; private set; }

    /// <summary>Whoever runs the platform, or the platform itself: above the tenants, not a role in one.</summary>
    public bool IsOperator { get; private set; }

    /// <summary>The platform itself, or whoever runs it.</summary>
    public void EnterEverything() => (_may, IsOperator) = (RolePermissions.Of(Role.Owner), true);

    public void EnterOperator() => IsOperator = true;

    public void Enter(FrozenSet<Permission> may) => _may = may;

    public void Enter(AccountId account, Guid session, DateTimeOffset provenAt) => (Account, Session, ProvenAt) = (account, session, provenAt);

    /// <summary>A program with a personal token: the account is known and nothing is proven, so what takes a fresh proof it does not do.</summary>
    public void EnterMaker(AccountId account) => Account = account;

    /// <summary>A person whom their organisation's provider let in: a member there, and nothing of their own account.</summary>
    public void EnterBound(Guid session, DateTimeOffset provenAt) => (Session, ProvenAt) = (session, provenAt);

    /// <summary>The session ended, or its role changed, while a page was open: nothing more is done here.</summary>
    public void Leave() => (_may, Account, Session, IsOperator) = (FrozenSet<Permission>.Empty, null, null, false);

    public bool May(Permission permission) => _may.Contains(permission);

    /// <returns>Why not, or null.</returns>
    public Error? Lacks(Permission permission) => May(permission) ? null
        : new("role-too-weak", $"Your role may not do this; it takes the right to {RolePermissions.Words(permission)}.", ErrorKind.Forbidden, "Ask an administrator of your organisation.");

    /// <summary>Nobody hands out, changes or takes away what goes beyond their own role: not by a role, and not by what decides who gets one.</summary>
    /// <returns>Why not, or null.</returns>
    public Error? LacksAnyOf(IEnumerable<Permission> others) => others.Where(other => !May(other)).Order().Select(RolePermissions.Words).ToList() is not { Count: > 0 } beyond ? null
        : new("role-too-weak", $"This goes beyond your own role: it takes the right to {string.Join(", to ", beyond)}.", ErrorKind.Forbidden, "Ask somebody who may all of that, for example an owner of your organisation.");

    /// <summary>For what cannot be taken back: the proof must be fresh.</summary>
    public Error? LacksFreshProof() => (Session is null && Account is null) || time.GetUtcNow() < ProvenAt + Identity.Session.Fresh ? null
        : new("prove-again", "This needs a fresh proof that it is you.", ErrorKind.Forbidden, "Give your password or a code once more at /account/prove, or sign in again with your organisation at /sso/again.");
}
