using LeanVibe.Hosting.Targets.LocalProcess;
using LeanVibe.Platform.Processes;

namespace LeanVibe.Factory.Previews;

/// <summary>A product that runs for the gates alone, with data of its own that goes with it.</summary>
internal sealed class Preview(ProductProcesses processes, ProcessIdentity process, string data, string log, int port, TimeSpan startedIn) : IAsyncDisposable
{
    public string Url { get; } = $"http://127.0.0.1:{port}";

    public ProcessIdentity Process => process;

    /// <summary>From its start until it was healthy.</summary>
    public TimeSpan StartedIn => startedIn;

    public string Log => log;

    public async ValueTask DisposeAsync()
    {
        await processes.StopAsync(process);
        Directory.Delete(data, recursive: true);
    }
}
