using LeanVibe.Hosting.Routing;
using LeanVibe.Hosting.Targets.LocalProcess;
using LeanVibe.Platform.Processes;

namespace LeanVibe.Hosting.Mvps;

/// <summary>
/// Replaces the process of a running product; no request through the proxy fails, and the product keeps its own port:
/// 1. the new release starts beside the old process, and nothing changes unless it is healthy;
/// 2. requests go to it, the old process answers those that it has and ends;
/// 3. the new release starts once more, on the product's own port, and takes over in the same way.
/// </summary>
internal sealed class Handover(IMvpStore store, ProductProcesses processes, MvpPlans plans, ProductPorts ports)
{
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(10);

    public async Task<WakeResult> ReplaceAsync(Mvp mvp, string release)
    {
        var beside = FreePort.Choose();
        var first = await processes.StartAsync(await plans.OfAsync(mvp, release, beside), CancellationToken.None);
        if (!first.Succeeded)
        {
            return new(0, first.Problem);
        }

        await MoveAsync(mvp, release, first.Process, beside);
        var own = FreePort.IsFree(mvp.Port) ? await processes.StartAsync(await plans.OfAsync(mvp, release, mvp.Port), CancellationToken.None) : null;
        if (own is not { Succeeded: true })
        {
            // Somebody took the port in between: the product lives on where it is.
            return new(beside, "");
        }

        await MoveAsync(mvp with { Port = beside, Process = first.Process }, release, own.Process, mvp.Port);
        return new(mvp.Port, "");
    }

    /// <summary>Killed after the first line, the old process carries a mark that nobody knows any more: the next platform ends it.</summary>
    private async Task MoveAsync(Mvp from, string release, ProcessIdentity process, int port)
    {
        await store.ChangeAsync(from.Slug, m => m.PointTo(release) with { Status = MvpStatus.Running, Problem = "", Port = port, Process = process }, CancellationToken.None);
        ports.Open(from.Slug, port);
        await ports.EmptyAsync(from.Port, LongestAnswer);
        await processes.StopAsync(from.Process);
    }
}
