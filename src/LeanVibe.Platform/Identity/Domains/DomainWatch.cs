using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LeanVibe.Platform.Identity.Domains;

/// <summary>Looks every verified domain up again, four times a day: one that was sold is not spoken for by its former owner.</summary>
public sealed partial class DomainWatch(IDomainStore domains, TenantScopes scopes, TimeProvider time, ILogger<DomainWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(6);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Rounds.RunAsync(Every, time, CheckAsync, LogFailed, stoppingToken);

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

    [LoggerMessage(LogLevel.Warning, "The domains could not be looked up again; it is tried again in six hours.")]
    private partial void LogFailed(Exception failure);

    [LoggerMessage(LogLevel.Warning, "The domain {Name} could not be looked up again.")]
    private partial void LogLost(Exception failure, string name);
}
