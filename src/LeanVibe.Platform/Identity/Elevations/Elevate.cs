using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Elevations;

/// <summary>Lets an operator act inside one organisation: with a reason, for an hour at most, written into its own trail first, where its administrators see it. It ends by itself.</summary>
public sealed class Elevate(ITenantStore tenants, IElevationStore elevations, IdentityTrail trail, TimeProvider time)
{
    public const int MostMinutes = 60;
    private const int ShortestReason = 10;
    private const int LongestReason = 500;

    public async Task<Result<Elevated>> ExecuteAsync(string slug, string reason, int minutes, CancellationToken cancellation)
    {
        if (await tenants.FindAsync(slug, cancellation) is not { Kind: TenantKind.Organisation } tenant)
        {
            return TenantErrors.Unknown(slug);
        }

        if (tenant.State != TenantState.Active)
        {
            return TenantErrors.Refuses(tenant);
        }

        if (reason.Trim().Length is < ShortestReason or > LongestReason || minutes is < 1 or > MostMinutes)
        {
            return new Error("elevation-invalid", $"An elevation has a reason of {ShortestReason} to {LongestReason} characters and lasts 1 to {MostMinutes} minutes.", ErrorKind.Invalid, "Say for whom and why; the organisation reads it.");
        }

        var (token, now) = (Elevation.Mark + Secret.New(), time.GetUtcNow());
        var elevation = new Elevation(Guid.CreateVersion7(now), tenant.Id, now, now.AddMinutes(minutes));
        await trail.OfOrganisationAsync(tenant.Id, new("elevation.start", elevation.Id.ToString()) { Reason = reason.Trim(), Detail = $"{minutes} minutes" }, cancellation);
        await trail.OfNobodyAsync(new("elevation.start", tenant.Slug) { Reason = reason.Trim(), Detail = $"{minutes} minutes" }, cancellation);
        await elevations.AddAsync(Secret.HashOf(token), elevation, cancellation);
        return new Elevated(elevation.Id, token, tenant.Slug, elevation.EndsAt);
    }
}

/// <param name="Token">What acts inside the organisation; shown this once.</param>
public sealed record Elevated(Guid Id, string Token, string Organisation, DateTimeOffset EndsAt);
