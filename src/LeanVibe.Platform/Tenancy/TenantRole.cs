namespace LeanVibe.Platform.Tenancy;

/// <summary>What a member may do in an organisation: a viewer looks, a member builds and runs products, an administrator also manages the organisation.</summary>
public enum TenantRole { Viewer, Member, Administrator }
