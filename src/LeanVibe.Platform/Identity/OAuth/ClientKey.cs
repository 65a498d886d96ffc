namespace LeanVibe.Platform.Identity.OAuth;

/// <summary>What a client shows to be itself.</summary>
public sealed record ClientKey(string Id, string Secret);
