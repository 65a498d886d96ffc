using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Tenancy.Erasing;
using LeanVibe.Platform.Tenancy.Lifecycle;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LeanVibe.Hosting.Mvps;

/// <summary>
/// When the platform has started, every hour after, and soon after something broke off: finishes moves and erasures that a kill or a mail server broke off, erases what was deleted and can be restored no longer, then deals with products that nobody
/// uses, where the operator set a policy. One that fails holds up no other.
/// </summary>
internal sealed partial class Caretaker(ITenantStore tenants, IMvpDirectory directory, TenantScopes scopes, BrokenOff brokenOff, LifecycleOptions options, TimeProvider time, ILogger<Caretaker> log) : IHostedLifecycleService, IDisposable
{
    private const int AtOnce = 100;
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <summary>After a failure; twice as long after every further one.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);
    private readonly CancellationTokenSource _end = new();
    private Task _work = Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (options.Problem.Length > 0)
        {
            Attention(options.Problem);
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

    /// <summary>One round.</summary>
    /// <returns>Whether nothing failed.</returns>
    public async Task<bool> LookAfterAsync(CancellationToken cancellation)
    {
        var went = true;
        foreach (var tenant in await tenants.MovingAsync(cancellation))
        {
            went &= await TryAsync(tenant, scope => tenant.State == TenantState.Erased ? EraseAsync(scope, tenant, cancellation) : scope.GetRequiredService<FinishMove>().ExecuteAsync(tenant, cancellation));
        }

        foreach (var tenant in await tenants.DueAsync(time.GetUtcNow(), cancellation))
        {
            went &= await TryAsync(tenant, scope => EraseAsync(scope, tenant, cancellation));
        }

        if (options.Unused is { } move)
        {
            foreach (var (slug, _) in await directory.UnusedSinceAsync(time.GetUtcNow().AddDays(-options.UnusedDays), AtOnce, cancellation))
            {
                if (await tenants.FindProductAsync(slug, cancellation) is { State: TenantState.Active } product)
                {
                    went &= await TryAsync(product, scope => scope.GetRequiredService<MoveTenant>().ExecuteAsync(product, move, $"unused for {options.UnusedDays} days", cancellation));
                }
            }
        }

        return went;
    }

    private async Task WorkAsync(CancellationToken stop)
    {
        try
        {
            for (var wait = Soon; ;)
            {
                brokenOff.Listen();
                if (await RoundAsync(stop))
                {
                    wait = Soon;
                    await Task.WhenAny(Task.Delay(Every, time, stop), brokenOff.Told);
                }

                await Task.Delay(wait, time, stop);
                wait = wait * 2 < Every ? wait * 2 : Every;
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The platform ends; the next one goes on.
        }
    }

    /// <summary>The database may be away at any time: that ends a round, never the caretaker.</summary>
    private async Task<bool> RoundAsync(CancellationToken stop)
    {
        try
        {
            return await LookAfterAsync(stop);
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            RoundFailed(failure);
            return false;
        }
    }

    private async Task EraseAsync(IServiceProvider scope, Tenant tenant, CancellationToken cancellation)
    {
        if ((await scope.GetRequiredService<EraseTenant>().ExecuteAsync(tenant, "its days of grace are over", cancellation)).Error is { } left)
        {
            Attention($"{left.Message} {left.Next}");
        }
    }

    private async Task<bool> TryAsync(Tenant tenant, Func<IServiceProvider, Task> work)
    {
        try
        {
            await using var scope = scopes.Open(TenantId.Personal);
            await work(scope.ServiceProvider);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Failed(failure, tenant.Id);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The state of {Tenant} could not be brought about; it is tried again soon, and within the hour at the latest.")]
    private partial void Failed(Exception failure, TenantId tenant);

    [LoggerMessage(Level = LogLevel.Error, Message = "The caretaker could not look after anybody; it tries again soon, and within the hour at the latest.")]
    private partial void RoundFailed(Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Problem}")]
    private partial void Attention(string problem);
}
