using LeanVibe.Hosting.Routing;
using LeanVibe.Hosting.Targets.LocalProcess;

namespace LeanVibe.Hosting.Mvps;

/// <summary>Starts and stops a product's process, notes it in the store and opens or closes its way in.</summary>
internal sealed class MvpStarts(IMvpStore store, ProductProcesses processes, MvpPlans plans, ProductPorts ports)
{
    /// <summary>It runs already, perhaps since a platform before this one.</summary>
    public WakeResult Served(Mvp mvp)
    {
        ports.Open(mvp.Slug, mvp.Port);
        return new(mvp.Port, "");
    }

    public async Task<WakeResult> StartAsync(Mvp mvp, string release)
    {
        processes.EndRest(mvp.Process);
        var port = FreePort.Choose(mvp.Port);
        var started = await processes.StartAsync(await plans.OfAsync(mvp, release, port), CancellationToken.None);
        if (!started.Succeeded && !FreePort.IsFree(port))
        {
            // Somebody took the port between choosing and listening.
            port = FreePort.Choose();
            started = await processes.StartAsync(await plans.OfAsync(mvp, release, port), CancellationToken.None);
        }

        if (!started.Succeeded)
        {
            await store.ChangeAsync(mvp.Slug, m => m with { Status = MvpStatus.Failed, Problem = started.Problem, Process = default }, CancellationToken.None);
            return new(0, started.Problem);
        }

        await store.ChangeAsync(mvp.Slug, m => m.PointTo(release) with { Status = MvpStatus.Running, Problem = "", Port = port, Process = started.Process }, CancellationToken.None);
        ports.Open(mvp.Slug, port);
        return new(port, "");
    }

    /// <summary>Starts a release of a product that does not run, to see that it is healthy, ends it again and points to it.</summary>
    /// <returns>What is wrong with it, or empty.</returns>
    public async Task<string> TryAsync(Mvp mvp, string release)
    {
        var started = await processes.StartAsync(await plans.OfAsync(mvp, release, FreePort.Choose()), CancellationToken.None);
        if (started.Succeeded)
        {
            await processes.StopAsync(started.Process);
            processes.Forget(mvp.Slug);
            await store.ChangeAsync(mvp.Slug, m => m.PointTo(release), CancellationToken.None);
        }

        return started.Problem;
    }

    public async Task StopAsync(Mvp mvp, MvpStatus after)
    {
        ports.Close(mvp.Slug);
        await processes.StopAsync(mvp.Process);
        processes.Forget(mvp.Slug);
        await store.ChangeAsync(mvp.Slug, m => m with { Process = default, Status = m.Release.Length == 0 ? m.Status : after }, CancellationToken.None);
    }

    public void CopyData(string slug, string to) => plans.CopyData(slug, to);

    public void KeepLogSmall(string slug) => RotatingLog.RotateInUse(plans.LogOf(slug));
}
