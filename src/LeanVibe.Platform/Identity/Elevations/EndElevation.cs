using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Elevations;

/// <summary>Ends an elevation before its time.</summary>
public sealed class EndElevation(IElevationStore elevations, IdentityTrail trail)
{
    public async Task<Result<bool>> ExecuteAsync(Guid id, CancellationToken cancellation)
    {
        if (await elevations.FindAsync(id, cancellation) is not { } elevation || !await elevations.EndAsync(id, cancellation))
        {
            return new Error("elevation-unknown", "There is no such elevation, or it is over.", ErrorKind.NotFound);
        }

        await trail.OfOrganisationAsync(elevation.Organisation, new("elevation.end", id.ToString()), cancellation);
        return true;
    }
}
