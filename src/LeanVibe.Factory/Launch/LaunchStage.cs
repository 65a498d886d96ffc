using LeanVibe.Factory.Accounts;
using LeanVibe.Factory.Build;
using LeanVibe.Factory.Gates;
using LeanVibe.Factory.Runs;
using LeanVibe.Factory.TierUp;
using LeanVibe.Factory.Verdicts;
using LeanVibe.Hosting.Mvps;
using LeanVibe.Hosting.Releases;
using LeanVibe.Platform.Audit;

namespace LeanVibe.Factory.Launch;

/// <summary>Makes an immutable release of what passed the gates and points the product to it, behind its health check.</summary>
internal sealed class LaunchStage(ReleaseFolders releases, MvpSettings settings, DemoAccounts accounts, IGrainFactory grains, IMvpStore mvps, ProductTrail trail, NativeQueue natives) : IStage
{
    public string Id => "launch";

    public string Title => "Launch";

    public Task<string> InputOfAsync(StageContext context, CancellationToken cancellation) =>
        Task.FromResult($"{context.CheckpointOf("build")!.InputHash} {context.CheckpointOf("gates")!.At:O}");

    public async Task<StageResult> RunAsync(StageContext context, CancellationToken cancellation)
    {
        var slug = context.Run.Slug;
        if (context.Of<Gated>("gates").Gates.Any(g => g.Status == GateStatus.Failed))
        {
            throw new InvalidOperationException("A product with a failed gate came to the launch.");
        }

        // The id is what was built, so that launching twice makes one release.
        var release = await releases.AddAsync(slug, context.CheckpointOf("build")!.InputHash[..12], context.Of<Built>("build").Package, context.Of<Built>("build").Tree, cancellation);
        var kept = FactorySignIn.Kept(await settings.ReadAsync(slug, cancellation));
        await settings.SaveAsync(slug, new Dictionary<string, string>(kept) { ["Demo__Seed"] = "true", ["Demo__Password"] = accounts.PasswordOf(slug) }, cancellation);
        await trail.WriteAsync(slug, new("product.launch", slug) { Detail = release }, cancellation);
        await mvps.ChangeAsync(slug, m => m.Status == MvpStatus.Stopped ? m with { Status = MvpStatus.Sleeping } : m, cancellation);
        var woken = await grains.GetGrain<IMvpGrain>(slug).SwitchAsync(release);
        if (woken.Port == 0)
        {
            return new StageResult.Failed(new(woken.Problem, "Read the product's log, then resume.", "launch-unhealthy", "server") { MayPass = true });
        }

        natives.Launched();
        return new StageResult.Done(new Launched(release, woken.Port), $"Live, release {release}");
    }
}

internal sealed record Launched(string Release, int Port);
