using LeanVibe.Hosting.Targets.LocalProcess;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Hosting.Mvps;

/// <summary>Where a product's release, data and log lie, and on which port it runs.</summary>
internal sealed class MvpPlans(PlatformFolder folder, MvpSettings settings)
{
    public async Task<ProcessPlan> OfAsync(Mvp mvp, string release, int port) =>
        new(mvp.Slug, Path.Combine(folder.Releases(mvp.Slug), release), folder.Data(mvp.Slug), LogOf(mvp.Slug), port, await settings.ReadAsync(mvp.Slug, CancellationToken.None));

    public string LogOf(string slug) => Path.Combine(folder.ProductLogs(slug), "product.log");
}
