namespace LeanVibe.Hosting.Releases;

/// <summary>Names of releases: the native build of a version is a release beside its ordinary one.</summary>
public static class ReleaseId
{
    private const string Native = "-native";

    public static string NativeOf(string release) => VersionOf(release) + Native;

    /// <summary>The version that a release is a build of: the ordinary release's own name.</summary>
    public static string VersionOf(string release) => release.EndsWith(Native, StringComparison.Ordinal) ? release[..^Native.Length] : release;
}
