using System.Collections.Frozen;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Roles;

/// <summary>A role that an organisation made for itself.</summary>
/// <param name="Name">Of no other role there, whatever its upper and lower case.</param>
public sealed record CustomRole(Guid Id, string Name, FrozenSet<Permission> May, DateTimeOffset MadeAt)
{
    public string Version => Precondition.VersionOf(Id.ToString(), ToString());

    /// <summary>As the audit trail says it, for example "Release manager: See, Approve".</summary>
    public override string ToString() => $"{Name}: {string.Join(", ", May.Order())}";
}
