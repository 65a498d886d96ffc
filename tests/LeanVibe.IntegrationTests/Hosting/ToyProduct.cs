using LeanVibe.Hosting.Mvps;
using LeanVibe.Hosting.Releases;
using LeanVibe.Platform.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.IntegrationTests.Hosting;

/// <summary>A product small enough to see through: a program that answers with its own words, and remembers nothing.</summary>
internal static class ToyProduct
{
    private const string Program = """
        #!/usr/bin/env node
        import { createServer } from 'node:http'
        import { randomUUID } from 'node:crypto'
        const life = randomUUID()
        const port = new URL(process.env.ASPNETCORE_URLS).port
        const words = process.env.TOY_WORDS ?? 'WORDS'
        if (words === 'broken') process.exit(1)
        process.on('SIGTERM', () => process.exit(0))
        createServer((request, response) => {
          if (request.url === '/healthz') return response.end('ok')
          response.setHeader('Set-Cookie', 'toy=1; Path=/')
          setTimeout(() => response.end(JSON.stringify({ words, host: request.headers.host, method: request.method, secret: process.env.PLATFORM_SECRET ?? '', life, openId: Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith('OpenId__'))) })), request.url === '/slow' ? 300 : 0)
        }).listen(port, '127.0.0.1')
        """;

    /// <summary>Puts a release on disk and in the store, as a launch does before it switches.</summary>
    public static async Task<string> ReleaseAsync(IServiceProvider services, string slug, string id, string words, CancellationToken cancellation)
    {
        var package = Path.Combine(services.GetRequiredService<PlatformFolder>().Product(slug), "package");
        Folders.Delete(package);
        Directory.CreateDirectory(package);
        Directory.CreateDirectory(services.GetRequiredService<PlatformFolder>().Repository(slug));
        await File.WriteAllTextAsync(Path.Combine(package, "native-program"), "toy.mjs", cancellation);
        var program = Path.Combine(package, "toy.mjs");
        await File.WriteAllTextAsync(program, Program.Replace("'WORDS'", $"'{words}'", StringComparison.Ordinal), cancellation);
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return await services.GetRequiredService<ReleaseFolders>().AddAsync(slug, id, package, "", cancellation);
    }

    public static async Task<string> LaunchAsync(IServiceProvider services, string name, string words, CancellationToken cancellation)
    {
        var mvp = await services.GetRequiredService<ReserveMvp>().ExecuteAsync(name, name, cancellation);
        var release = await ReleaseAsync(services, mvp.Slug, "first", words, cancellation);
        var woken = await services.GetRequiredService<IGrainFactory>().GetGrain<IMvpGrain>(mvp.Slug).SwitchAsync(release);
        Assert.Equal("", woken.Problem);
        return mvp.Slug;
    }
}
