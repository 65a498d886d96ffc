using LeanVibe.Blueprints.Serialization;
using LeanVibe.Factory.Build;
using LeanVibe.Factory.Gates;
using LeanVibe.Factory.Verdicts;
using LeanVibe.Hosting.Mvps;
using LeanVibe.Hosting.Releases;
using LeanVibe.Hosting.Repositories;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Factory.TierUp;

/// <summary>
/// Takes one ordinary release to its native build:
/// 1. the sources that it was built from are taken out of the repository, so that a run may change the work tree meanwhile;
/// 2. compiled; 3. the native program itself passes the gates that a compiler cannot promise; 4. it becomes a release beside the ordinary one;
/// 5. the product is pointed to it behind its health check. Killed anywhere it begins again, except for a release that is there already.
/// </summary>
internal sealed class NativeUpgrade(INativeCompiler compiler, NativeGates gates, ReleaseFolders releases, GitRepository git, PlatformFolder folder, IGrainFactory grains)
{
    /// <param name="say">What is done right now, for people.</param>
    /// <returns>Why it was not done, or empty.</returns>
    public async Task<string> RunAsync(Release release, Action<string> say, CancellationToken cancellation)
    {
        var native = ReleaseId.NativeOf(release.Id);
        if (!Directory.Exists(Path.Combine(folder.Releases(release.Slug), native)) && await MakeAsync(release, native, say, cancellation) is { Length: > 0 } problem)
        {
            return problem;
        }

        say("The native build takes over.");
        cancellation.ThrowIfCancellationRequested();
        return await grains.GetGrain<IMvpGrain>(release.Slug).UpgradeAsync(native);
    }

    private async Task<string> MakeAsync(Release release, string native, Action<string> say, CancellationToken cancellation)
    {
        var workshop = Path.Combine(folder.Product(release.Slug), "native-build");
        Folders.Delete(workshop);
        var (sources, compiled, package) = (Path.Combine(workshop, "sources"), Path.Combine(workshop, "compiled"), Path.Combine(workshop, "package"));
        Directory.CreateDirectory(sources);
        try
        {
            say("The native build is being compiled.");
            var source = release.Source.Length > 0 ? release.Source : release.Commit;
            var taken = await git.ExportAsync(folder.Repository(release.Slug), source, sources, cancellation);
            if (!taken.Succeeded)
            {
                return taken.Error.Message;
            }

            var workspace = new Workspace(sources);
            var result = await compiler.CompileAsync(workspace.Api, compiled, cancellation);
            if (!result.Succeeded)
            {
                return $"The native build failed: {FirstError(result.Output)}";
            }

            say("The native build passes its gates.");
            NativePackage.Make(compiled, Path.GetFileName(workspace.Api), Path.Combine(folder.Releases(release.Slug), release.Id), package);
            var failed = (await gates.RunAsync(release.Slug, sources, package, cancellation)).FirstOrDefault(g => g.Status == GateStatus.Failed);
            if (failed is not null)
            {
                return $"The native build does not pass '{failed.Name}': {failed.Message}";
            }

            await releases.AddAsync(release.Slug, native, package, source, cancellation);
            return "";
        }
        finally
        {
            Folders.Delete(workshop);
        }
    }

    private static string FirstError(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.FirstOrDefault(l => l.Contains("error", StringComparison.OrdinalIgnoreCase)) ?? lines.LastOrDefault() ?? "the compiler did not say why";
    }
}
