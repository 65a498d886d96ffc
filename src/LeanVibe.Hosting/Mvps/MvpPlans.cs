using LeanVibe.Hosting.Targets.LocalProcess;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Hosting.Mvps;

/// <summary>Where a product's release, data and log lie, and on which port it runs.</summary>
internal sealed class MvpPlans(PlatformFolder folder, FactorySignIn signIn)
{
    public async Task<ProcessPlan> OfAsync(Mvp mvp, string release, int port) =>
        new(mvp.Slug, Path.Combine(folder.Releases(mvp.Slug), release), folder.Data(mvp.Slug), LogOf(mvp.Slug), port, await signIn.SettingsOfAsync(mvp, CancellationToken.None));

    /// <summary>Without links: a product could make one that leads out of its folder.</summary>
    public void CopyData(string slug, string to)
    {
        var (from, all) = (folder.Data(slug), new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint });
        Directory.CreateDirectory(to);
        foreach (var file in Directory.Exists(from) ? Directory.EnumerateFiles(from, "*", all) : [])
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public string LogOf(string slug) => Path.Combine(folder.ProductLogs(slug), "product.log");
}
