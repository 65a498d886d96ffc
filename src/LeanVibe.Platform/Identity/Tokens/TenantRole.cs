namespace LeanVibe.Platform.Identity.Tokens;

/// <summary>What whoever runs the platform gives a token for: a viewer looks, a member builds and runs products, an administrator also manages the organisation.</summary>
public enum TenantRole { Viewer, Member, Administrator }
