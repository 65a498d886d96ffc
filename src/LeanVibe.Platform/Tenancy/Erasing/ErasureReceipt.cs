namespace LeanVibe.Platform.Tenancy.Erasing;

/// <summary>What was erased, what was searched afterwards without finding anything, and what stays for a reason. It names nobody.</summary>
/// <param name="Removed">By part of the platform: rows, files, keys. When a kill broke the erasure off, only what its last try still found.</param>
/// <param name="Searched">"tables" and "files", and how many of each.</param>
/// <param name="Markers">SHA-256 of each text that was searched for, hex.</param>
public sealed record ErasureReceipt(
    string Tenant, TenantKind Kind, DateTimeOffset At, IReadOnlyDictionary<string, long> Removed, IReadOnlyDictionary<string, int> Searched, IReadOnlyList<string> Kept, IReadOnlyList<string> Markers);
