using System.Runtime.InteropServices;
using LeanVibe.Factory.Build;

namespace LeanVibe.Tests.Factory;

public sealed class NativesTests
{
    private static readonly string Own = RuntimeInformation.RuntimeIdentifier;

    [Fact]
    public void Only_this_machines_stay() => Assert.Equal(new[] { Own, "unix" }.Order(), Kept(Own, "unix", "other-system"));

    [Fact]
    public void All_stay_where_its_own_are_unknown() => Assert.Equal(["other-system", "unix"], Kept("unix", "other-system"));

    private static IEnumerable<string?> Kept(params string[] systems)
    {
        using var folder = new TemporaryFolder();
        foreach (var system in systems)
        {
            Directory.CreateDirectory(folder.File($"runtimes/{system}/native"));
        }

        Natives.KeepOwn(folder.Path);
        return [.. Directory.EnumerateDirectories(folder.File("runtimes")).Select(Path.GetFileName).Order()];
    }
}
