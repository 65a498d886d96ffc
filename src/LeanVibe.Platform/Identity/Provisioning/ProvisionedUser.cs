using System.Text.Json.Nodes;

namespace LeanVibe.Platform.Identity.Provisioning;

/// <summary>A person as the identity provider of one organisation describes them.</summary>
/// <param name="Id">Of this organisation alone: what another organisation calls the same person says nothing.</param>
/// <param name="Content">What was sent, in the form that is kept, without what only the platform knows.</param>
/// <param name="Version">Grows with every change.</param>
public sealed record ProvisionedUser(Guid Id, AccountId Account, JsonObject Content, DateTimeOffset CreatedAt, DateTimeOffset ChangedAt, int Version)
{
    /// <summary>Whether they are a member of the organisation.</summary>
    public bool IsActive { get; init; }

    public IReadOnlyList<GroupName> Groups { get; init; } = [];
}

public sealed record GroupName(Guid Id, string Name);

/// <summary>People who are given a role together.</summary>
/// <param name="Content">As of a user, without the members.</param>
/// <param name="Members">Ids of users.</param>
public sealed record ProvisionedGroup(Guid Id, JsonObject Content, IReadOnlyList<Guid> Members, DateTimeOffset CreatedAt, DateTimeOffset ChangedAt, int Version);
