using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Hosting.Mvps;

/// <summary>Whose a product's address is, for work that begins with an address and no tenant: a visitor's request, a restart. The Data project has it.</summary>
public interface IMvpDirectory
{
    Task<TenantId?> TenantOfAsync(string slug, CancellationToken cancellation);

    /// <summary>Products that a process served when this was last written.</summary>
    Task<IReadOnlyList<MvpAddress>> AwakeAsync(CancellationToken cancellation);

    /// <summary>All of them, for work that looks after every product in turn.</summary>
    Task<IReadOnlyList<MvpAddress>> ListAsync(CancellationToken cancellation);

    /// <summary>Those whose space is missing or was not finished.</summary>
    Task<IReadOnlyList<MvpAddress>> WithoutSpaceAsync(CancellationToken cancellation);

    /// <summary>Active ones that no process serves and that were neither made, started nor stopped since; the longest unused first.</summary>
    Task<IReadOnlyList<MvpAddress>> UnusedSinceAsync(DateTimeOffset moment, int most, CancellationToken cancellation);
}

/// <param name="Tenant">The founder or organisation that owns it.</param>
public sealed record MvpAddress(string Slug, TenantId Tenant);
