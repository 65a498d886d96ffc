namespace LeanVibe.Platform.Tenancy.Erasing;

/// <summary>Looks for what an erasure should have removed, knowing nothing of those who removed it.</summary>
public interface IErasureScan
{
    Task<Scanned> SearchAsync(TenantMarkers markers, CancellationToken cancellation);
}

/// <param name="What">"tables", "files".</param>
/// <param name="Number">How many were searched.</param>
/// <param name="Found">Where something is left, for a person.</param>
public sealed record Scanned(string What, int Number, IReadOnlyList<string> Found);
