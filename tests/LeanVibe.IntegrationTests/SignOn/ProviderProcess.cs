using System.Diagnostics;
using System.Text;
using LeanVibe.IntegrationTests.Databases;

namespace LeanVibe.IntegrationTests.SignOn;

/// <summary>An identity provider from Debian's packages, in a folder and at a port of a test's own.</summary>
internal sealed class ProviderProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly StringBuilder _said = new();
    private Process? _process;

    /// <summary>For all that it reads and writes.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("leanvibe-provider-").FullName;

    public int Port { get; } = PostgresServer.FreePort();

    public string Address => $"http://localhost:{Port}";

    /// <summary>What tests bring for providers of a kind.</summary>
    public static string Brought(string kind) => Path.Combine(AppContext.BaseDirectory, "SignOn", "Providers", kind);

    /// <summary>Starts a program, which then serves at the address.</summary>
    /// <param name="ready">What answers once it is ready, below the address.</param>
    public async Task StartAsync(ProcessStartInfo program, string ready, CancellationToken cancellation)
    {
        (program.RedirectStandardOutput, program.RedirectStandardError) = (true, true);
        program.WorkingDirectory = Folder;
        program.Environment["PROVIDER_ADDRESS"] = Address;
        program.Environment["PROVIDER_FOLDER"] = Folder;
        _process = Process.Start(program)!;
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = new(Address) };
        for (var began = Stopwatch.GetTimestamp(); !await AnswersAsync(client, ready, cancellation); await Task.Delay(50, cancellation))
        {
            Assert.True(!_process.HasExited && Stopwatch.GetElapsedTime(began) < Patience, $"{program.FileName} does not serve {Address}/{ready}:\n{Said}");
        }
    }

    /// <summary>Its log so far.</summary>
    public string Said
    {
        get
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }
    }

    public async Task EndAsync()
    {
        if (_process is { } process)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
            _process = null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task<bool> AnswersAsync(HttpClient client, string path, CancellationToken cancellation)
    {
        try
        {
            using var answer = await client.GetAsync(path, cancellation);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_said)
        {
            _said.AppendLine(line.Data);
        }
    }
}
