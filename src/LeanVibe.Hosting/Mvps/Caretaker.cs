using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Tenancy.Erasing;
using LeanVibe.Platform.Tenancy.Lifecycle;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LeanVibe.Hosting.Mvps;

/// <summary>
/// When the platform has started and every hour after: finishes moves and erasures that a kill or a mail server broke off, erases what was deleted and can be restored no longer, then deals with products that nobody
/// uses, where the operator set a policy. One that fails holds up no other.
/// </summary>
internal sealed partial class Caretaker(ITenantStore tenants, IMvpDirectory directory, TenantScopes scopes, LifecycleOptions options, TimeProvider time, ILogger<Caretaker> log) : IHostedLifecycleService, IDisposable
{
    private const int AtOnce = 100;
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);
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
    public async Task LookAfterAsync(CancellationToken cancellation)
    {
        foreach (var tenant in await tenants.MovingAsync(cancellation))
        {
            await TryAsync(tenant, scope => tenant.State == TenantState.Erased ? EraseAsync(scope, tenant, cancellation) : scope.GetRequiredService<FinishMove>().ExecuteAsync(tenant, cancellation));
        }

        foreach (var tenant in await tenants.DueAsync(time.GetUtcNow(), cancellation))
        {
            await TryAsync(tenant, scope => EraseAsync(scope, tenant, cancellation));
        }

        if (options.Unused is { } move)
        {
            foreach (var (slug, _) in await directory.UnusedSinceAsync(time.GetUtcNow().AddDays(-options.UnusedDays), AtOnce, cancellation))
            {
                if (await tenants.FindProductAsync(slug, cancellation) is { State: TenantState.Active } product)
                {
                    await TryAsync(product, scope => scope.GetRequiredService<MoveTenant>().ExecuteAsync(product, move, $"unused for {options.UnusedDays} days", cancellation));
                }
            }
        }
    }

    private async Task WorkAsync(CancellationToken stop)
    {
        try
        {
            using var timer = new PeriodicTimer(Every, time);
            do
            {
                await LookAfterAsync(stop);
            }
            while (await timer.WaitForNextTickAsync(stop));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The platform ends; the next one goes on.
        }
    }

    private async Task EraseAsync(IServiceProvider scope, Tenant tenant, CancellationToken cancellation)
    {
        if ((await scope.GetRequiredService<EraseTenant>().ExecuteAsync(tenant, "its days of grace are over", cancellation)).Error is { } left)
        {
            Attention($"{left.Message} {left.Next}");
        }
    }

    private async Task TryAsync(Tenant tenant, Func<IServiceProvider, Task> work)
    {
        try
        {
            await using var scope = scopes.Open(TenantId.Personal);
            await work(scope.ServiceProvider);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Failed(failure, tenant.Id);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The state of {Tenant} could not be brought about; it is tried again within the hour.")]
    private partial void Failed(Exception failure, TenantId tenant);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Problem}")]
    private partial void Attention(string problem);
}
