using LeanVibe.Factory.Build;
using LeanVibe.Factory.Verdicts;
using LeanVibe.Hosting.Mvps;
using LeanVibe.Hosting.Releases;
using LeanVibe.Hosting.Repositories;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Factory.TierUp;

/// <summary>Makes the native release of an ordinary one, in a workshop of its own that goes again.</summary>
internal sealed class NativeMaking(INativeCompiler compiler, NativeGates gates, ReleaseFolders releases, GitRepository git, PlatformFolder folder)
{
    public async Task<string> MakeAsync(Release release, string native, Action<string> say, CancellationToken cancellation)
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
