using System.Collections.Concurrent;
using System.Security.Cryptography;
using LeanVibe.Factory.Runs;
using LeanVibe.Factory.Verdicts;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Processes;

namespace LeanVibe.Factory.Build;

/// <summary>
/// One installed node_modules a lock file, shared by all products: installed once into a fresh folder, swapped in whole, and linked.
/// </summary>
internal sealed class NodeModules(CommandRunner runner, PlatformFolder folder)
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _gates = new(StringComparer.Ordinal);

    /// <returns>What went wrong, or null.</returns>
    public async Task<string?> LinkAsync(Workspace workspace, StageContext context, CancellationToken cancellation)
    {
        var installed = Path.Combine(folder.Cache, $"npm-{await HashAsync(workspace, cancellation)}");
        var gate = _gates.GetOrAdd(installed, _ => new(1));
        await gate.WaitAsync(cancellation);
        try
        {
            if (!Directory.Exists(installed) && await InstallAsync(workspace, installed, context, cancellation) is { } problem)
            {
                return problem;
            }

            var link = Path.Combine(workspace.Web, "node_modules");
            if (new DirectoryInfo(link).LinkTarget != Path.Combine(installed, "node_modules"))
            {
                Remove(link);
                Directory.CreateSymbolicLink(link, Path.Combine(installed, "node_modules"));
            }

            return null;
        }
        finally
        {
            gate.Release();
        }
    }

    private static async Task<string> HashAsync(Workspace workspace, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(Path.Combine(workspace.Web, "package-lock.json"));
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation))[..16];
    }

    private async Task<string?> InstallAsync(Workspace workspace, string installed, StageContext context, CancellationToken cancellation)
    {
        await context.SayAsync("Installing the web client's packages: once for all products.", cancellation);
        var fresh = $"{installed}.{Guid.NewGuid():n}";
        Directory.CreateDirectory(fresh);
        try
        {
            foreach (var name in new[] { "package.json", "package-lock.json" })
            {
                File.Copy(Path.Combine(workspace.Web, name), Path.Combine(fresh, name));
            }

            var result = await runner.RunAsync(
                new("npm", "ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund") { Folder = fresh, Environment = Toolchain.Environment, Timeout = TimeSpan.FromMinutes(10) },
                cancellation,
                context.Detail);
            if (Problem(result) is { } problem)
            {
                return $"The packages could not be installed: {problem}";
            }

            Directory.Move(fresh, installed);
            return null;
        }
        finally
        {
            Remove(fresh);
        }
    }

    /// <summary>On a full disk npm leaves empty files, warns and says that all went well.</summary>
    internal static string? Problem(CommandResult result)
    {
        var lines = result.Output.Split('\n');
        var torn = lines.FirstOrDefault(l => l.Contains("TAR_ENTRY_ERROR", StringComparison.Ordinal) || FullDisk.IsMeant(l));
        return torn ?? (result.Succeeded ? null : lines.FirstOrDefault(l => l.StartsWith("npm error", StringComparison.Ordinal)) ?? result.Output);
    }

    private static void Remove(string path)
    {
        if (new FileInfo(path).LinkTarget is not null)
        {
            File.Delete(path);
        }
        else if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }
}
