using System.Text.Json;
using LeanVibe.Hosting.Limits;
using LeanVibe.Hosting.Targets.LocalProcess;
using LeanVibe.Platform.Processes;

namespace LeanVibe.IntegrationTests.Limits;

/// <summary>A product that takes whatever it is given, and looks around.</summary>
internal sealed class GreedyProduct(ProductProcesses processes, string name, ProcessIdentity process, int port, string log) : IAsyncDisposable
{
    private const string Program = """
        #!/usr/bin/env node
        import { createServer } from 'node:http'
        import { spawn } from 'node:child_process'
        import { appendFileSync, closeSync, existsSync, fsyncSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs'
        const held = []
        const does = {
          healthz: () => 'ok',
          cpu: ms => { const [began, before] = [Date.now(), process.cpuUsage()]; while (Date.now() - began < ms); const used = process.cpuUsage(before); return (used.user + used.system) / 1000 },
          memory: mb => { for (let i = 0; i < mb; i++) held.push(Buffer.alloc(1 << 20, 1)); return held.length },
          processes: async n => { let failed = 0; for (let i = 0; i < n; i++) await new Promise(done => { const one = spawn('/bin/sleep', ['30']); one.on('error', () => { failed++; done() }); one.on('spawn', done) }); return n - failed },
          disk: mb => { try { for (let i = 0; i < mb; i++) appendFileSync(process.env.Uploads__Folder + '/filled', Buffer.alloc(1 << 20, 1)); return 'written' } catch (failure) { return failure.code } },
          flushes: ms => { const [began, block] = [Date.now(), Buffer.alloc(1 << 20, 1)]; let mb = 0; for (; Date.now() - began < ms; mb++) { const file = openSync(process.env.Uploads__Folder + '/flushed', 'w'); writeSync(file, block); fsyncSync(file); closeSync(file) } return mb * 1000 / (Date.now() - began) },
          sees: path => existsSync(path),
          reads: path => { try { return readFileSync(path, 'utf8') } catch (failure) { return failure.code } },
          writes: path => { try { appendFileSync(path, 'x'); return 'written' } catch (failure) { return failure.code } },
          lists: path => readdirSync(path),
        }
        process.on('SIGTERM', () => process.exit(0))
        createServer(async (request, response) => {
          const [, what, argument] = request.url.split('/')
          response.end(JSON.stringify(await does[what](isNaN(argument) ? decodeURIComponent(argument ?? '') : Number(argument))))
        }).listen(new URL(process.env.ASPNETCORE_URLS).port, '127.0.0.1')
        """;

    private readonly HttpClient _client = new() { BaseAddress = new($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(60) };

    public ProcessIdentity Process => process;

    public string Log => File.Exists(log) ? File.ReadAllText(log) : "";

    public static async Task<GreedyProduct> StartAsync(ProductProcesses processes, string home, string name, ProcessLimits limits, CancellationToken cancellation)
    {
        var (release, data, log) = (Path.Combine(home, "products", name, "release"), Path.Combine(home, "products", name, "data"), Path.Combine(home, "products", name, "logs", "product.log"));
        Directory.CreateDirectory(release);
        var program = Path.Combine(release, "greedy.mjs");
        await File.WriteAllTextAsync(program, Program, cancellation);
        await File.WriteAllTextAsync(Path.Combine(release, Entry.Native), "greedy.mjs", cancellation);
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var port = FreePort.Choose();
        var started = await processes.StartAsync(new(name, release, data, log, port, new Dictionary<string, string>()) { Limits = limits }, cancellation);
        Assert.Equal("", started.Problem);
        return new(processes, name, started.Process, port, log);
    }

    public async Task<JsonElement> AskAsync(string what, string argument, CancellationToken cancellation) =>
        JsonSerializer.Deserialize<JsonElement>(await _client.GetStringAsync(new Uri($"/{what}/{Uri.EscapeDataString(argument)}", UriKind.Relative), cancellation));

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await processes.StopAsync(process);
        processes.Forget(name);
    }
}
