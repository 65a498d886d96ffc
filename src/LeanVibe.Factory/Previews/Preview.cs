using LeanVibe.Hosting.Targets.LocalProcess;
using LeanVibe.Platform.Processes;

namespace LeanVibe.Factory.Previews;

/// <summary>A product that runs for the gates alone, with data of its own that goes with it.</summary>
internal sealed class Preview(ProductProcesses processes, string name, ProcessIdentity process, string data, string log, int port, TimeSpan startedIn) : IAsyncDisposable
{
    public string Url { get; } = $"http://127.0.0.1:{port}";

    /// <summary>What its program holds, in megabytes; 0 where the system does not say.</summary>
    public double Megabytes => processes.MemoryOf(process) / 1024d / 1024d;

    /// <summary>From its start until it was healthy.</summary>
    public TimeSpan StartedIn => startedIn;

    public string Log => log;

    public async ValueTask DisposeAsync()
    {
        await processes.StopAsync(process);
        processes.Forget(name);
        Directory.Delete(data, recursive: true);
    }
}
