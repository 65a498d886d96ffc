using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Audit.Streaming;

/// <summary>Streams of organisations and how far each is. The Data project has them, sealed under the organisation's key.</summary>
public interface IAuditStreams
{
    Task<AuditStream?> FindAsync(TenantId organisation, CancellationToken cancellation);

    /// <summary>Adds it or takes the place of the one that is there, which is due at once.</summary>
    /// <returns>False when the condition does not hold.</returns>
    Task<bool> SaveAsync(AuditStream stream, Precondition condition, CancellationToken cancellation);

    /// <returns>False when there is none.</returns>
    Task<bool> EndAsync(TenantId organisation, CancellationToken cancellation);

    /// <summary>Those whose time has come, the longest due first.</summary>
    Task<IReadOnlyList<TenantId>> DueAsync(DateTimeOffset now, int most, CancellationToken cancellation);

    /// <summary>Of several machines one has it, until that moment.</summary>
    Task<bool> TakeAsync(TenantId organisation, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellation);

    /// <summary>How far it is, unless somebody changed the stream meanwhile.</summary>
    Task NoteAsync(AuditStream stream, DateTimeOffset next, CancellationToken cancellation);
}
