using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Tenancy.Erasing;

namespace LeanVibe.Hosting.Mvps;

/// <summary>A product's folder: repository, releases, data, uploads, logs.</summary>
internal sealed class ProductFiles(PlatformFolder folder) : ITenantDataOwner
{
    public string Name => "files";

    public IReadOnlyList<string> Tables => [];

    public string Keeps => "";

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
