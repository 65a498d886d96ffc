using LeanVibe.Factory.TierUp;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Processes;

namespace LeanVibe.IntegrationTests.TierUp;

/// <summary>A compiler that does what a test tells it, and tells what it was asked.</summary>
internal sealed class ToldCompiler : INativeCompiler
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Error? Missing { get; init; }

    /// <summary>Completes with the first request.</summary>
    public Task Asked => _asked.Task;

    public int Times { get; private set; }

    /// <summary>Works until it is given up.</summary>
    public bool NeverEnds { get; init; }

    public bool WasGivenUp { get; private set; }

    public async Task<CommandResult> CompileAsync(string project, string output, CancellationToken cancellation)
    {
        Times++;
        _asked.TrySetResult();
        if (NeverEnds && Times == 1)
        {
            try
            {
                await Task.Delay(Timeout.Infinite, cancellation);
            }
            catch (OperationCanceledException)
            {
                WasGivenUp = true;
                throw;
            }
        }

        return new(1, "ILC: error: it does not fit", TimeSpan.Zero);
    }
}
