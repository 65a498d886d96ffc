using System.Text.Json.Nodes;
using LeanVibe.Data.Tenancy;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Provisioning;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Data.Identity;

/// <summary>A person as the organisation's identity provider describes them, sealed under its key.</summary>
internal sealed class ProvisionedUserRow : TenantRow
{
    [Classified(DataClass.Identifier)]
    public Guid Id { get; init; }

    [Classified(DataClass.Identifier)]
    public Guid Account { get; init; }

    /// <summary>Keyed hash of the user name, in lower case.</summary>
    [Classified(DataClass.Identifier)]
    public string NameHash { get; set; } = "";

    /// <summary>Keyed hash of the provider's own identifier; empty without one.</summary>
    [Classified(DataClass.Identifier)]
    public string ExternalHash { get; set; } = "";

    [Classified(DataClass.Personal)]
    public string Content { get; set; } = "";

    /// <summary>What the groups give; null when they give none.</summary>
    [Classified(DataClass.Operational)]
    public Role? GivenRole { get; set; }

    /// <summary>A custom role's id; then <see cref="GivenRole"/> is a viewer.</summary>
    [Classified(DataClass.Identifier)]
    public Guid? GivenCustomRole { get; set; }

    [Classified(DataClass.Operational)]
    public int Version { get; set; }

    [Classified(DataClass.Operational)]
    public long CreatedAt { get; init; }

    [Classified(DataClass.Operational)]
    public long ChangedAt { get; set; }

    public MemberRole? ToGivenRole() => GivenRole is { } role ? MemberRole.Of(role, GivenCustomRole) : null;

    public void TakeGivenRole(MemberRole? role) => (GivenRole, GivenCustomRole) = (role?.BuiltIn, role?.Custom);

    public ProvisionedUser ToUser(bool isActive, IReadOnlyList<GroupName> groups) =>
        new(Id, new(Account), (JsonObject)JsonNode.Parse(Content)!, DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt), DateTimeOffset.FromUnixTimeMilliseconds(ChangedAt), Version) { IsActive = isActive, Groups = groups };
}
