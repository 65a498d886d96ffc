using LeanVibe.Hosting.Routing;
using LeanVibe.Hosting.Targets.LocalProcess;
using LeanVibe.Platform.Kernel;
using Orleans.Configuration;

namespace LeanVibe.Hosting.Mvps;

/// <summary>
/// Owns a product's process. Calls come one after the other, so that it never starts twice.
/// Wake: alive already, else adopted when a platform before left it healthy, else started. A timer stops it when nobody uses it.
/// </summary>
[CollectionAgeLimit(AlwaysActive = true)]
internal sealed class MvpGrain(IMvpStore store, ProductProcesses processes, MvpPlans plans, Traffic traffic, PlatformOptions options) : Grain, IMvpGrain
{
    private string Slug => this.GetPrimaryKeyString();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var round = TimeSpan.FromSeconds(Math.Clamp(options.IdleStop.TotalSeconds / 4, 1, 10));
        this.RegisterGrainTimer(LookAfterAsync, new GrainTimerCreationOptions(round, round) { KeepAlive = true });
        return Task.CompletedTask;
    }

    public async Task<WakeResult> WakeAsync()
    {
        if (await store.FindAsync(Slug, CancellationToken.None) is not { } mvp)
        {
            return new(0, "There is no such product.");
        }

        if (mvp.Release.Length == 0 || mvp.Status == MvpStatus.Stopped)
        {
            return new(0, mvp.Release.Length == 0 ? "It is not launched yet." : "It is stopped.");
        }

        traffic.Touch(Slug);
        return mvp.Status == MvpStatus.Running && mvp.Process.IsAlive
            ? new(mvp.Port, "")
            : await StartAsync(mvp, mvp.Release);
    }

    public async Task<WakeResult> SwitchAsync(string release)
    {
        if (await store.FindAsync(Slug, CancellationToken.None) is not { } mvp)
        {
            return new(0, "There is no such product.");
        }

        if (mvp.Release == release && mvp.Status == MvpStatus.Running && mvp.Process.IsAlive)
        {
            return new(mvp.Port, "");
        }

        // Beside the old process, which serves until the new one is healthy.
        var result = await StartAsync(mvp, release);
        if (result.Port != 0)
        {
            await processes.StopAsync(mvp.Process);
        }

        return result;
    }

    public async Task StopAsync(bool mayWake)
    {
        if (await store.FindAsync(Slug, CancellationToken.None) is not { } mvp)
        {
            return;
        }

        await processes.StopAsync(mvp.Process);
        await store.ChangeAsync(
            Slug,
            m => m with { Process = default, Status = m.Release.Length == 0 ? m.Status : mayWake ? MvpStatus.Sleeping : MvpStatus.Stopped },
            CancellationToken.None);
    }

    private async Task<WakeResult> StartAsync(Mvp mvp, string release)
    {
        var port = FreePort.Choose(mvp.Port);
        var started = await processes.StartAsync(plans.Of(mvp, release, port), CancellationToken.None);
        if (!started.Succeeded && !FreePort.IsFree(port))
        {
            // Somebody took the port between choosing and listening.
            port = FreePort.Choose();
            started = await processes.StartAsync(plans.Of(mvp, release, port), CancellationToken.None);
        }

        if (!started.Succeeded)
        {
            await store.ChangeAsync(Slug, m => m.Process.IsAlive ? m : m with { Status = MvpStatus.Failed, Problem = started.Problem, Process = default }, CancellationToken.None);
            return new(0, started.Problem);
        }

        await store.ChangeAsync(
            Slug,
            m => m with
            {
                Status = MvpStatus.Running,
                Problem = "",
                Port = port,
                Process = started.Process,
                Release = release,
                PreviousRelease = m.Release == release ? m.PreviousRelease : m.Release,
            },
            CancellationToken.None);
        return new(port, "");
    }

    private async Task LookAfterAsync(CancellationToken cancellation)
    {
        if (await store.FindAsync(Slug, cancellation) is not { Status: MvpStatus.Running } mvp)
        {
            return;
        }

        if (options.IdleStop > TimeSpan.Zero && traffic.IdleFor(Slug) > options.IdleStop)
        {
            await StopAsync(mayWake: true);
        }
        else if (mvp.Process.IsAlive)
        {
            RotatingLog.RotateInUse(plans.LogOf(Slug));
        }
        else
        {
            await StartAsync(mvp, mvp.Release);
        }
    }
}
