using LeanVibe.Hosting.Releases;
using LeanVibe.Hosting.Routing;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Tenancy.Lifecycle;
using Orleans.Configuration;

namespace LeanVibe.Hosting.Mvps;

/// <summary>
/// Owns a product's process. Calls come one after the other, so that it never starts twice.
/// Wake: alive already, else adopted when a platform before left it healthy, else started. A timer stops it when nobody uses it.
/// </summary>
[CollectionAgeLimit(AlwaysActive = true)]
internal sealed class MvpGrain(IMvpStore store, IMvpDirectory directory, CurrentTenant tenant, MvpStarts starts, Handover handover, Traffic traffic, ProductStanding standing, PlatformOptions options) : Grain, IMvpGrain
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
        if (await FindAsync(CancellationToken.None) is not { } mvp)
        {
            return new(0, "There is no such product.");
        }

        if (mvp.Release.Length == 0 || mvp.Status == MvpStatus.Stopped)
        {
            return new(0, mvp.Release.Length == 0 ? "It is not launched yet." : "It is stopped.");
        }

        if (await RestsBecauseAsync() is { } rests)
        {
            return rests;
        }

        traffic.Touch(Slug);
        return IsServed(mvp) ? starts.Served(mvp) : await starts.StartAsync(mvp, mvp.Release);
    }

    public async Task<WakeResult> SwitchAsync(string release)
    {
        if (await FindAsync(CancellationToken.None) is not { } mvp)
        {
            return new(0, "There is no such product.");
        }

        if (await RestsBecauseAsync() is { } rests)
        {
            return rests;
        }

        // Its native build is the same version, and further.
        var wanted = mvp.Release == ReleaseId.NativeOf(release) ? mvp.Release : release;
        return (IsServed(mvp), mvp.Release == wanted) switch
        {
            (true, true) => starts.Served(mvp),
            (true, false) => await handover.ReplaceAsync(mvp, wanted),
            (false, _) => await starts.StartAsync(mvp, wanted),
        };
    }

    public async Task<string> UpgradeAsync(string release)
    {
        if (await FindAsync(CancellationToken.None) is not { } mvp || ReleaseId.VersionOf(mvp.Release) != ReleaseId.VersionOf(release))
        {
            return "A newer release came first.";
        }

        return IsServed(mvp) ? (await handover.ReplaceAsync(mvp, release)).Problem : await starts.TryAsync(mvp, release);
    }

    public async Task StopAsync(bool mayWake)
    {
        if (await FindAsync(CancellationToken.None) is { } mvp)
        {
            await starts.StopAsync(mvp, mayWake ? MvpStatus.Sleeping : MvpStatus.Stopped);
        }
    }

    public async Task RestAsync()
    {
        if (await FindAsync(CancellationToken.None) is { Status: MvpStatus.Running } mvp && await RestsBecauseAsync() is not null)
        {
            await starts.StopAsync(mvp, MvpStatus.Sleeping);
        }
    }

    public async Task CopyDataAsync(string to)
    {
        if (await FindAsync(CancellationToken.None) is { } mvp)
        {
            if (IsServed(mvp))
            {
                await starts.StopAsync(mvp, MvpStatus.Sleeping);
            }

            starts.CopyData(Slug, to);
        }
    }

    private static bool IsServed(Mvp mvp) => mvp.Status == MvpStatus.Running && mvp.Process.IsAlive;

    /// <summary>Visitors do not learn that there once was something.</summary>
    private async Task<WakeResult?> RestsBecauseAsync() => await standing.OfAsync(Slug, CancellationToken.None) switch
    {
        TenantState.Active => null,
        TenantState.Deleted or TenantState.Erased => new(0, "There is no such product."),
        TenantState.Provisioning => new(0, "It is still being made."),
        var state => new(0, $"It is {state.ToString().ToLowerInvariant()}."),
    };

    private async Task LookAfterAsync(CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is not { Status: MvpStatus.Running } mvp)
        {
            return;
        }

        if (options.IdleStop > TimeSpan.Zero && traffic.IdleFor(Slug) > options.IdleStop)
        {
            await StopAsync(mayWake: true);
        }
        else if (mvp.Process.IsAlive)
        {
            starts.KeepLogSmall(Slug);
        }
        else
        {
            await starts.StartAsync(mvp, mvp.Release);
        }
    }

    /// <summary>The address says whose the product is; from then on this activation works for that tenant.</summary>
    private async Task<Mvp?> FindAsync(CancellationToken cancellation)
    {
        if (!tenant.IsKnown && await directory.TenantOfAsync(Slug, cancellation) is { } owner)
        {
            tenant.Enter(owner);
        }

        return tenant.IsKnown ? await store.FindAsync(Slug, cancellation) : null;
    }
}
