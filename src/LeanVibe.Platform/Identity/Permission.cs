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

    /// <summary>What a permission lets one do, in plain words.</summary>
    public static string About(Permission permission) => permission switch
    {
        Permission.See => "Look at products, runs, interviews and Blueprints. Every role gives it.",
        Permission.Build => "Say ideas, hold interviews, start and cancel builds.",
        Permission.Approve => "Sign a Blueprint, so that it is built, and go back to an earlier release.",
        Permission.Operate => "Start and stop products.",
        Permission.SeeMembers => "See who belongs to the organisation, and as what.",
        Permission.ManageMembers => "Invite and remove people, and make and give roles that may no more than their own.",
        Permission.ManageTokens => "Make tokens and register programs that may no more than they may themselves, and end any.",
        Permission.ManageOrganisation => "Set policies, claim domains, take all data along, send the audit trail elsewhere, and pause or delete products.",
        Permission.SeeAudit => "Read the audit trail and the review of access, and take them along.",
        Permission.SeeBilling => "See what is used and what it costs.",
        Permission.ManageBilling => "Look after how it is paid.",
        Permission.Own => "Make owners and unmake them, and give the organisation up.",
        _ => "Keep users and groups in step for an identity provider.",
    };

    /// <summary>What a program's token may: a member builds and approves as a founder does.</summary>
    public static Role RoleOf(TenantRole token) => token switch
    {
        TenantRole.Administrator => Role.Administrator,
        TenantRole.Member => Role.Founder,
        _ => Role.Viewer,
    };
}
