using LeanVibe.Data.Tenancy;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Data.Identity;

/// <summary>An account belongs to an organisation. It is asked before a request has a tenant, therefore shared; it holds ids and a role.</summary>
internal sealed class MembershipRow : SharedRow
{
    [Classified(DataClass.Identifier)]
    public Guid Account { get; init; }

    [Classified(DataClass.Identifier)]
    public Guid Organisation { get; init; }

    [Classified(DataClass.Operational)]
    public Role Role { get; set; }

    /// <summary>A custom role's id; then <see cref="Role"/> is a viewer.</summary>
    [Classified(DataClass.Identifier)]
    public Guid? CustomRole { get; set; }

    [Classified(DataClass.Operational)]
    public long Since { get; init; }

    public MemberRole ToRole() => MemberRole.Of(Role, CustomRole);

    public void Take(MemberRole role) => (Role, CustomRole) = (role.BuiltIn, role.Custom);
}

/// <summary>A member as the organisation knows them, sealed under its key.</summary>
internal sealed class MemberRow : TenantRow
{
    [Classified(DataClass.Identifier)]
    public Guid Account { get; init; }

    [Classified(DataClass.Personal)]
    public string Email { get; set; } = "";

    [Classified(DataClass.Personal)]
    public string Name { get; set; } = "";
}
