using LeanVibe.Data.Identity.OAuth;
using LeanVibe.Data.Tenancy;
using LeanVibe.Platform.Identity.Roles;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Data.Identity;

/// <summary>A role that an organisation made; its name is sealed, what it gives is read at every request.</summary>
internal sealed class RoleRow : TenantRow
{
    [Classified(DataClass.Identifier)]
    public Guid Id { get; init; }

    /// <summary>Keyed hash of the name, in lower case.</summary>
    [Classified(DataClass.Identifier)]
    public string NameHash { get; set; } = "";

    [Classified(DataClass.Confidential)]
    public string Name { get; set; } = "";

    /// <summary>With commas between them.</summary>
    [Classified(DataClass.Operational)]
    public string Permissions { get; set; } = "";

    [Classified(DataClass.Operational)]
    public long MadeAt { get; init; }

    public CustomRole ToRole() => new(Id, Name, StoredScope.Read(Permissions), DateTimeOffset.FromUnixTimeMilliseconds(MadeAt));

    public void Take(CustomRole role, string nameHash) => (NameHash, Name, Permissions) = (nameHash, role.Name, string.Join(',', role.May.Order()));
}
