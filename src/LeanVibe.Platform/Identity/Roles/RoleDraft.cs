namespace LeanVibe.Platform.Identity.Roles;

/// <summary>What somebody writes about a custom role.</summary>
public sealed record RoleDraft(string Name)
{
    /// <summary>Among them <see cref="Permission.See"/>, which every role gives.</summary>
    public IReadOnlyList<Permission> Permissions { get; init; } = [];
}
