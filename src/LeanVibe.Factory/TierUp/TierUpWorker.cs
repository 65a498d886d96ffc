using LeanVibe.Factory.Runs;
using LeanVibe.Platform.Kernel;
using Microsoft.Extensions.Hosting;

namespace LeanVibe.Factory.TierUp;

/// <summary>While the platform serves and no run needs the machine: takes live products to their native build, one after the other.</summary>
internal sealed class TierUpWorker(NativeQueue queue, NativeCourse course, INativeCompiler compiler, RunSlots slots, PlatformOptions options) : IHostedLifecycleService, IDisposable
{
    private readonly CancellationTokenSource _end = new();
    private Task _work = Task.CompletedTask;

    /// <summary>Comes after those who end what a crash left running.</summary>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (!options.TiersUp)
        {
            return Task.CompletedTask;
        }

        if (compiler.Missing is { } missing)
        {
            course.TellMissing(missing);
            return Task.CompletedTask;
        }

        _work = Task.Run(() => WorkAsync(_end.Token), CancellationToken.None);
        return Task.CompletedTask;
    }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        await _end.CancelAsync();
        await _work;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _end.Dispose();

    private async Task WorkAsync(CancellationToken stop)
    {
        try
        {
            while (true)
            {
                // Taken before looking, so that a launch between the two is not missed.
                var changed = queue.Changed;
                await slots.Idle.WaitAsync(stop);
                if (await queue.NextAsync(stop) is { } waiting)
                {
                    await course.RaiseAsync(waiting, stop);
                }
                else
                {
                    await changed.WaitAsync(stop);
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The platform ends; the next one begins this build again.
        }
    }
}
