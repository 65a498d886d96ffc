using LeanVibe.Tests.Generation;

namespace LeanVibe.Tests.Blueprints;

/// <summary>Files in the repository that code writes.</summary>
internal static class Published
{
    /// <summary>Fails when the file differs from what the code writes; with LEANVIBE_REFRESH_GOLDEN=1 in the environment it writes the file instead.</summary>
    public static void AssertCurrent(string file, string text)
    {
        var path = Path.Combine(Reference.Root, file);
        if (GoldenApp.Refreshing)
        {
            File.WriteAllText(path, text);
        }

        Assert.True(
            File.Exists(path) && File.ReadAllText(path) == text,
            $"{file} is stale. Refresh it: LEANVIBE_REFRESH_GOLDEN=1 ./test fast");
    }
}
