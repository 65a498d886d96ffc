using System.Globalization;
using System.Runtime.CompilerServices;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Usage;

namespace LeanVibe.Hosting.Mvps;

/// <summary>How many bytes each product holds today: its data, releases, repository and logs.</summary>
internal sealed class StorageMeasure(IMvpDirectory directory, PlatformFolder folder) : IDailyMeasure
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };

    public async IAsyncEnumerable<(TenantId Tenant, UsageEvent What)> MeasureAsync(DateTimeOffset now, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var (slug, owner) in await directory.ListAsync(cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            var bytes = BytesOf(new(folder.Product(slug)));
            yield return (owner, new($"storage/{slug}/{now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}", UsageKind.StorageBytes, bytes, now) { Product = slug });
        }
    }

    private static long BytesOf(DirectoryInfo directory) => directory.Exists ? directory.EnumerateFiles("*", Everything).Sum(LengthOf) : 0;

    /// <summary>A file that goes away while it is counted holds nothing.</summary>
    private static long LengthOf(FileInfo file)
    {
        try
        {
            return file.Length;
        }
        catch (FileNotFoundException)
        {
            return 0;
        }
    }
}
