using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LeanVibe.Platform.Identity.Domains;

/// <summary>Looks every verified domain up again, four times a day: one that was sold is not spoken for by its former owner.</summary>
public sealed partial class DomainWatch(IDomainStore domains, TenantScopes scopes, TimeProvider time, ILogger<DomainWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await CheckAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The platform ends: what was not looked up is looked up after the next start.
        }
    }

    public async Task CheckAsync(CancellationToken cancellation)
    {
        foreach (var (organisation, name) in await domains.VerifiedAsync(cancellation))
        {
            try
            {
                await scopes.DoAsync<CheckDomain, Result<Domain>>(organisation, check => check.ExecuteAsync(name, cancellation));
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // One organisation's domain (its keys may be destroyed by now) does not hold up the others'.
                LogLost(failure, name);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The domain {Name} could not be looked up again.")]
    private partial void LogLost(Exception failure, string name);
}
