using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Processes;

namespace LeanVibe.Factory.TierUp;

/// <summary>Compiles a server to a native program. A port: it takes a minute of a core and tools that not every machine has.</summary>
public interface INativeCompiler
{
    /// <summary>What this machine lacks for it, with the command that installs it; null when nothing.</summary>
    Error? Missing { get; }

    /// <param name="project">The folder of the server's project.</param>
    /// <param name="output">Takes the program, named like the project's folder, and what it needs beside it.</param>
    Task<CommandResult> CompileAsync(string project, string output, CancellationToken cancellation);
}
