using System.Collections.Frozen;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Tenancy.Erasing;
using LeanVibe.Platform.Tenancy.Exporting;

namespace LeanVibe.Hosting.Mvps;

/// <summary>A product's folder: repository, releases, data, uploads, logs.</summary>
internal sealed class ProductFiles(PlatformFolder folder, IGrainFactory grains) : ITenantDataOwner
{
    private static readonly FrozenSet<string> Made = FrozenSet.Create(StringComparer.Ordinal, "node_modules", "bin", "obj");

    public string Name => "files";

    public IReadOnlyList<string> Tables => [];

    public string Keeps => "";

    /// <summary>The repository as it is, and the data as of one moment.</summary>
    public async Task ExportAsync(Tenant tenant, Export export, CancellationToken cancellation)
    {
        if (tenant.Kind != TenantKind.Mvp)
        {
            return;
        }

        await export.AddFolderAsync("repository", folder.Repository(tenant.Slug), Made, cancellation);
        var copy = Path.Combine(folder.Product(tenant.Slug), $"export-{Guid.NewGuid():n}");
        try
        {
            await grains.GetGrain<IMvpGrain>(tenant.Slug).CopyDataAsync(copy);
            await export.AddFolderAsync("data", copy, FrozenSet<string>.Empty, cancellation);
        }
        finally
        {
            Folders.Delete(copy);
        }
    }

    public Task<long> EraseAsync(Tenant tenant, CancellationToken cancellation)
    {
        if (tenant.Kind != TenantKind.Mvp || !Directory.Exists(folder.Product(tenant.Slug)))
        {
            return Task.FromResult(0L);
        }

        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        var number = Directory.EnumerateFiles(folder.Product(tenant.Slug), "*", all).LongCount();
        Folders.Delete(folder.Product(tenant.Slug));
        return Task.FromResult(number);
    }
}
