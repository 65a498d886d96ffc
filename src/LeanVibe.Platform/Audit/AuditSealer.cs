using System.Collections.Concurrent;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LeanVibe.Platform.Audit;

/// <summary>Signs the roots of the chains that have grown: every few minutes while the platform serves, and when it stops.</summary>
public sealed partial class AuditSealer(IAuditChains chains, SignedRoots signed, TimeProvider time, ILogger<AuditSealer> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<TenantId, byte> _grown = new();

    /// <summary>A tenant's chain has a new entry.</summary>
    public void Grew(TenantId tenant) => _grown[tenant] = 0;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Rounds.TryAsync(SealAsync, Failed, CancellationToken.None);
    }

    public async Task SealAsync(CancellationToken cancellation)
    {
        foreach (var tenant in _grown.Keys)
        {
            // Taken off first: what comes meanwhile is signed for the next time.
            _grown.TryRemove(tenant, out _);
            try
            {
                signed.Add(tenant, [.. (await chains.ReadAsync(tenant, cancellation)).Select(l => l.Hash)]);
            }
            catch
            {
                Grew(tenant);
                throw;
            }
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Rounds.RunAsync(Every, time, SealAsync, Failed, stoppingToken);

    [LoggerMessage(LogLevel.Error, "The roots of the audit chains could not be signed; what is missing is signed with the next round, or when its chain grows again after the next start.")]
    private partial void Failed(Exception failure);
}
