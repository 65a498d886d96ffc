using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Elevations;

/// <summary>Whether an elevation still holds, looked up anew at every request.</summary>
public sealed class CheckElevation(IElevationStore elevations, ITenantStore tenants, TimeProvider time)
{
    public async Task<Elevation?> ExecuteAsync(string? token, CancellationToken cancellation) =>
        token is { Length: > 0 and < 200 } ? await HoldsAsync(await elevations.FindAsync(Secret.HashOf(token), cancellation), cancellation) : null;

    public async Task<Elevation?> ExecuteAsync(Guid id, CancellationToken cancellation) => await HoldsAsync(await elevations.FindAsync(id, cancellation), cancellation);

    private async Task<Elevation?> HoldsAsync(Elevation? elevation, CancellationToken cancellation) =>
        elevation is not null && elevation.EndsAt > time.GetUtcNow() && await tenants.FindAsync(elevation.Organisation, cancellation) is { State: TenantState.Active } ? elevation : null;
}
