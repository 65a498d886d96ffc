using System.Security.Cryptography;
using System.Text;

namespace LeanVibe.Platform.Kernel;

/// <summary>
/// In which version whoever works in this scope wants to change a thing (If-Match, RFC 9110 section 13.1.1). A store compares inside the transaction that changes
/// it, so that of two who read the same version one changes it and the other is told.
/// </summary>
public sealed class Precondition
{
    private IReadOnlyList<string> _versions = [];

    /// <param name="versions">None: whatever the version is.</param>
    public void Enter(IReadOnlyList<string> versions) => _versions = versions;

    public bool Holds(string version) => _versions.Count == 0 || _versions.Contains(version, StringComparer.Ordinal);

    public static Error Failed { get; } = new("changed-meanwhile", "Somebody changed this since you read it; nothing was done.", ErrorKind.Outdated, "Read it again, look at what is different, and send your change with the new ETag.");

    /// <summary>What changes when any of these parts does.</summary>
    public static string VersionOf(params IReadOnlyList<string> parts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..32];
}
