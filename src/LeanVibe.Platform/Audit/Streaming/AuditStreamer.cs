using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LeanVibe.Platform.Audit.Streaming;

/// <summary>
/// Sends what has grown, at least once and in order: how far a stream is moves only after the other side has taken it. Whoever does not answer is asked less and
/// less often, once an hour in the end, and loses nothing.
/// </summary>
public sealed partial class AuditStreamer(IAuditStreams streams, SendAudit send, TenantScopes scopes, TimeProvider time, ILogger<AuditStreamer> logger) : BackgroundService
{
    /// <summary>Of one delivery.</summary>
    public const int Most = 200;

    private const int AtOnce = 20;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <remarks>What was not taken is sent after the next start.</remarks>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Rounds.RunAsync(Every, time, SendAsync, LogLost, stoppingToken);

    /// <summary>Everything that is due.</summary>
    public async Task SendAsync(CancellationToken cancellation) =>
        await Task.WhenAll((await streams.DueAsync(time.GetUtcNow(), AtOnce, cancellation)).Select(organisation => SendAsync(organisation, cancellation)));

    private async Task SendAsync(TenantId organisation, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (!await streams.TakeAsync(organisation, now, now + Lease, cancellation) || await streams.FindAsync(organisation, cancellation) is not { } stream)
        {
            return;
        }

        var entries = await scopes.DoAsync<IAuditTrail, IReadOnlyList<AuditEntry>>(organisation, trail => trail.ReadAsync(stream.Delivered, Most, cancellation));
        if (entries.Count > 0)
        {
            var sent = await send.ExecuteAsync(stream, entries, isTest: false, cancellation);
            stream = sent.Succeeded ? stream.Took(entries[^1].Number, time.GetUtcNow()) : stream.Failed(sent.Error.Detail);
        }

        // More is waiting: it goes at once.
        await streams.NoteAsync(stream, time.GetUtcNow() + (entries.Count == Most && stream.Failures == 0 ? TimeSpan.Zero : stream.Wait), cancellation);
    }

    [LoggerMessage(LogLevel.Warning, "The audit trail of an organisation could not be sent on.")]
    private partial void LogLost(Exception failure);
}
