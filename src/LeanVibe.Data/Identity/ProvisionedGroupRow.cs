using LeanVibe.Data.Tenancy;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Data.Identity;

/// <summary>A group of the organisation's identity provider.</summary>
internal sealed class ProvisionedGroupRow : TenantRow
{
    [Classified(DataClass.Identifier)]
    public Guid Id { get; init; }

    /// <summary>Keyed hash of the name, in lower case.</summary>
    [Classified(DataClass.Identifier)]
    public string NameHash { get; set; } = "";

    [Classified(DataClass.Identifier)]
    public string ExternalHash { get; set; } = "";

    [Classified(DataClass.Confidential)]
    public string Content { get; set; } = "";

    [Classified(DataClass.Operational)]
    public int Version { get; set; }

    [Classified(DataClass.Operational)]
    public long CreatedAt { get; init; }

    [Classified(DataClass.Operational)]
    public long ChangedAt { get; set; }
}

/// <summary>A user is in a group.</summary>
internal sealed class GroupMemberRow : TenantRow
{
    [Classified(DataClass.Identifier)]
    public Guid Group { get; init; }

    [Classified(DataClass.Identifier)]
    public Guid User { get; init; }
}

/// <summary>Whoever is in a group of this name has this role.</summary>
internal sealed class GroupRoleRow : TenantRow
{
    [Classified(DataClass.Identifier)]
    public Guid Id { get; init; }

    [Classified(DataClass.Identifier)]
    public string NameHash { get; init; } = "";

    [Classified(DataClass.Confidential)]
    public string Name { get; init; } = "";

    [Classified(DataClass.Operational)]
    public Role Role { get; set; }

    /// <summary>A custom role's id; then <see cref="Role"/> is a viewer.</summary>
    [Classified(DataClass.Identifier)]
    public Guid? CustomRole { get; set; }

    public MemberRole ToRole() => MemberRole.Of(Role, CustomRole);

    public void Take(MemberRole role) => (Role, CustomRole) = (role.BuiltIn, role.Custom);
}
