using System.Collections.Frozen;
using LeanVibe.Platform.Identity.Tokens;

namespace LeanVibe.Platform.Identity;

/// <summary>What may be done in an organisation.</summary>
public enum Permission
{
    /// <summary>Products, runs, interviews and Blueprints.</summary>
    See,

    /// <summary>Say ideas, run interviews, start and cancel runs.</summary>
    Build,

    /// <summary>Sign a Blueprint by its hash, and go back to an earlier release.</summary>
    Approve,

    /// <summary>Start and stop what runs.</summary>
    Operate,
    SeeMembers,
    ManageMembers,
    ManageTokens,
    ManageOrganisation,
    SeeAudit,
    SeeBilling,
    ManageBilling,

    /// <summary>Make owners and unmake them, and give the organisation up.</summary>
    Own,

    /// <summary>Keep users and groups in step with an identity provider (SCIM). No role gives it, only a token made for that.</summary>
    Provision,
}

/// <summary>Built-in roles of members.</summary>
public enum Role { Owner, Administrator, Developer, Founder, Billing, Auditor, Viewer }

/// <summary>Which role may do what: the one table, read by use cases, endpoints and pages alike.</summary>
public static class RolePermissions
{
    private static readonly FrozenDictionary<Role, FrozenSet<Permission>> Table = new Dictionary<Role, FrozenSet<Permission>>
    {
        [Role.Owner] = Enum.GetValues<Permission>().Except([Permission.Provision]).ToFrozenSet(),
        [Role.Administrator] = Enum.GetValues<Permission>().Except([Permission.Own, Permission.Provision]).ToFrozenSet(),
        [Role.Founder] = FrozenSet.Create(Permission.See, Permission.Build, Permission.Approve, Permission.Operate, Permission.SeeMembers),
        [Role.Developer] = FrozenSet.Create(Permission.See, Permission.Build, Permission.Operate, Permission.SeeMembers),
        [Role.Billing] = FrozenSet.Create(Permission.See, Permission.SeeMembers, Permission.SeeBilling, Permission.ManageBilling),
        [Role.Auditor] = FrozenSet.Create(Permission.See, Permission.SeeMembers, Permission.SeeAudit, Permission.SeeBilling),
        [Role.Viewer] = FrozenSet.Create(Permission.See),
    }.ToFrozenDictionary();

    public static FrozenSet<Permission> Of(Role role) => Table[role];

    /// <summary>A permission in words, for example "manage members".</summary>
    public static string Words(Permission permission) =>
        string.Concat(permission.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));

    /// <summary>The one that may most; of two that may as much the one that comes first.</summary>
    /// <param name="roles">At least one.</param>
    public static Role Strongest(IEnumerable<Role> roles) => roles.OrderByDescending(role => Table[role].Count).ThenBy(role => role).First();

    /// <summary>What a program's token may: a member builds and approves as a founder does.</summary>
    public static Role RoleOf(TenantRole token) => token switch
    {
        TenantRole.Administrator => Role.Administrator,
        TenantRole.Member => Role.Founder,
        _ => Role.Viewer,
    };
}
