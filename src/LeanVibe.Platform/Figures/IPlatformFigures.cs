namespace LeanVibe.Platform.Figures;

/// <summary>Counts across tenants for whoever runs the platform; the Data project has them. They come from shared rows alone, which hold no tenant's words and nobody's name.</summary>
public interface IPlatformFigures
{
    /// <summary>New organisations and products and active tenants per day (UTC); days without any are left out.</summary>
    Task<IReadOnlyList<GrowthDay>> GrowthAsync(DateOnly from, DateOnly to, CancellationToken cancellation);

    Task<PlatformNow> NowAsync(CancellationToken cancellation);
}

/// <param name="ActiveTenants">Founders and organisations that built something, whose products were asked, or for whom a model read.</param>
public sealed record GrowthDay(DateOnly Day, long NewOrganisations, long NewProducts, long ActiveTenants);

/// <summary>How the platform stands at this moment.</summary>
/// <param name="Organisations">Those that are active.</param>
/// <param name="Paused">Organisations that are not: paused, archived, deleted and not erased yet.</param>
/// <param name="Awake">Products that a process serves.</param>
/// <param name="BuildsAtWork">Or in line.</param>
public sealed record PlatformNow(long Organisations, long Paused, long Products, long Awake, long BuildsAtWork, long Accounts);
