using System.Diagnostics;
using System.Security.Cryptography;

namespace LeanVibe.IntegrationTests.SignOn;

/// <summary>A real identity provider from npm, run by node. Its packages are installed once for a lock file.</summary>
internal sealed class NodeProvider : IAsyncDisposable
{
    private static readonly SemaphoreSlim Installing = new(1, 1);
    private readonly Process _process;

    private NodeProvider(Process process, string address) => (_process, Address) = (process, address);

    /// <summary>What the script says first.</summary>
    public string Address { get; }

    public static async Task<NodeProvider> StartAsync(string script, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var folder = await InstallAsync(cancellation);
        var process = Start("node", folder, [script, .. arguments]);
        return new(process, await process.StandardOutput.ReadLineAsync(cancellation) ?? throw new InvalidOperationException($"{script} said nothing: {await process.StandardError.ReadToEndAsync(cancellation)}"));
    }

    /// <summary>Says a word to the script and waits for its answer.</summary>
    public async Task<string> SayAsync(string word, CancellationToken cancellation)
    {
        await _process.StandardInput.WriteLineAsync(word.AsMemory(), cancellation);
        await _process.StandardInput.FlushAsync(cancellation);
        return await _process.StandardOutput.ReadLineAsync(cancellation) ?? "";
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<string> InstallAsync(CancellationToken cancellation)
    {
        var source = Path.Combine(AppContext.BaseDirectory, "SignOn", "Providers");
        var hash = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(source, "package-lock.json"), cancellation)))[..12];
        var folder = Path.Combine(Path.GetTempPath(), $"leanvibe-providers-{hash}");
        await Installing.WaitAsync(cancellation);
        try
        {
            if (!Directory.Exists(folder))
            {
                var fresh = Directory.CreateTempSubdirectory("leanvibe-providers-").FullName;
                Copy(source, fresh);
                using var npm = Start("npm", fresh, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
                var said = await npm.StandardError.ReadToEndAsync(cancellation);
                await npm.WaitForExitAsync(cancellation);
                Assert.True(npm.ExitCode == 0, $"npm could not install the identity providers: {said}");
                Directory.Move(fresh, folder);
            }

            Copy(source, folder);
            return folder;
        }
        finally
        {
            Installing.Release();
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        }
    }

    private static Process Start(string program, string folder, IEnumerable<string> arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
    })!;
}
