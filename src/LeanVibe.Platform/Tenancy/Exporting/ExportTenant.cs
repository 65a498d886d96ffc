using System.IO.Compression;
using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy.Erasing;

namespace LeanVibe.Platform.Tenancy.Exporting;

/// <summary>
/// Everything that the platform keeps for whoever asks, or for one of their products, as a zip archive: rows as JSON, files as they are. Secrets
/// (keys, passwords) are left out. It takes the right to manage the organisation and a fresh proof, and stands in the trail before it begins.
/// </summary>
public sealed class ExportTenant(ExportDesk desk, ITenantStore tenants, ProductSpaces spaces, CurrentTenant current, CurrentAccess access)
{
    /// <summary>The organisation or founder of this scope, with all products.</summary>
    public async Task<Result<Stream>> ExecuteAsync(CancellationToken cancellation) =>
        (access.Lacks(Permission.ManageOrganisation) ?? access.LacksFreshProof()) is { } refused ? refused : Result<Stream>.Of(await desk.WriteAsync((await tenants.FindAsync(current.Id, cancellation))!, cancellation));

    public async Task<Result<Stream>> OfProductAsync(string slug, CancellationToken cancellation)
    {
        if (access.Lacks(Permission.ManageOrganisation) is { } refused)
        {
            return refused;
        }

        if (await spaces.FindAsync(slug, cancellation) is not { } space || await tenants.FindAsync(space, cancellation) is not { } product)
        {
            return TenantErrors.ProductUnknown(slug);
        }

        return access.LacksFreshProof() is { } stale ? stale : Result<Stream>.Of(await desk.WriteAsync(product, cancellation));
    }
}

/// <summary>Writes the archive into a private file, which is gone when it was read.</summary>
public sealed class ExportDesk(IEnumerable<ITenantDataOwner> owners, ITenantStore tenants, IdentityTrail trail, PlatformFolder folder)
{
    public async Task<Stream> WriteAsync(Tenant tenant, CancellationToken cancellation)
    {
        await trail.OfOrganisationAsync(tenant.Owner ?? tenant.Id, new("tenant.export", tenant.Slug), cancellation);
        Directory.CreateDirectory(folder.Cache);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var file = new FileStream(Path.Combine(folder.Cache, $"export-{Guid.NewGuid():n}"), options);
        try
        {
            await using (var archive = await ZipArchive.CreateAsync(file, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation))
            {
                var export = new Export(archive, "");
                await AddAsync(tenant, export, cancellation);
                foreach (var product in (await tenants.ProductsOfAsync(tenant.Id, cancellation)).Where(p => p.State != TenantState.Erased))
                {
                    await AddAsync(product, export.In("products").In(product.Slug), cancellation);
                }
            }

            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private async Task AddAsync(Tenant tenant, Export export, CancellationToken cancellation)
    {
        foreach (var owner in owners)
        {
            await owner.ExportAsync(tenant, export, cancellation);
        }
    }
}
