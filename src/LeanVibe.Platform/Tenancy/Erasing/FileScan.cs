using System.Text;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Tenancy.Erasing;

/// <summary>
/// Searches the names and contents of the files in the platform's folder. Not searched: the database, which has a search of its own; what must remember
/// an erasure (audit, receipts, erased-tenants); installed packages, which are the same for everybody; what other products made, in their folders.
/// </summary>
internal sealed class FileScan(PlatformFolder folder) : IErasureScan
{
    private const int Part = 1 << 20;
    private const int Overlap = 256;

    public async Task<Scanned> SearchAsync(TenantMarkers markers, CancellationToken cancellation)
    {
        var (number, found) = (0, new List<string>());
        if (markers.Tenant.Kind == TenantKind.Mvp && Directory.Exists(folder.Product(markers.Tenant.Slug)))
        {
            found.Add($"products/{markers.Tenant.Slug}");
        }

        var inner = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        foreach (var top in Directory.EnumerateFileSystemEntries(folder.Root).Where(IsSearched))
        {
            foreach (var file in Directory.Exists(top) ? Directory.EnumerateFiles(top, "*", inner).Where(f => !f.Contains("node_modules", StringComparison.Ordinal)) : [top])
            {
                number++;
                var name = Path.GetRelativePath(folder.Root, file);
                if (markers.AreIn(name.Replace('\\', '/')) || await HasAsync(file, markers, cancellation))
                {
                    found.Add(name);
                }
            }
        }

        return new("files", number, found);
    }

    private bool IsSearched(string path) =>
        path != folder.Audit && path != folder.Receipts && path != folder.ErasedTenants && !path.StartsWith(folder.Database, StringComparison.Ordinal) && Path.GetFileName(path) is not "products";

    /// <summary>In parts that overlap by more than a marker is long.</summary>
    private static async Task<bool> HasAsync(string file, TenantMarkers markers, CancellationToken cancellation)
    {
        try
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var (buffer, kept) = (new byte[Part], 0);
            while (await stream.ReadAsync(buffer.AsMemory(kept), cancellation) is var read and > 0)
            {
                var text = Encoding.Latin1.GetString(buffer, 0, kept + read);
                if (markers.AreIn(text))
                {
                    return true;
                }

                kept = Math.Min(Overlap, kept + read);
                buffer.AsSpan(text.Length - kept, kept).CopyTo(buffer);
            }

            return false;
        }
        catch (FileNotFoundException)
        {
            // It went while the folder was read.
            return false;
        }
    }
}
