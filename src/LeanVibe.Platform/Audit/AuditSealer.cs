using System.Collections.Concurrent;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.Hosting;

namespace LeanVibe.Platform.Audit;

/// <summary>Signs the roots of the chains that have grown: every few minutes while the platform serves, and when it stops.</summary>
public sealed class AuditSealer(IAuditChains chains, SignedRoots signed, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<TenantId, byte> _grown = new();

    /// <summary>A tenant's chain has a new entry.</summary>
    public void Grew(TenantId tenant) => _grown[tenant] = 0;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await SealAsync(CancellationToken.None);
    }

    public async Task SealAsync(CancellationToken cancellation)
    {
        foreach (var tenant in _grown.Keys)
        {
            // Taken off first: what comes meanwhile is signed for the next time.
            _grown.TryRemove(tenant, out _);
            signed.Add(tenant, [.. (await chains.ReadAsync(tenant, cancellation)).Select(l => l.Hash)]);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await SealAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopping signs once more.
        }
    }
}
