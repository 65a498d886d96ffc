using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Audit;

/// <summary>Looks through the trail of whoever this scope works for, or of one of its products, for those who may read it.</summary>
public sealed class SearchAudit(IAuditTrail trail, ProductTrail products, CurrentAccess access)
{
    /// <param name="product">Of this product of the tenant; null for the tenant's own.</param>
    /// <param name="after">The number of the last entry that was seen; 0 for the beginning.</param>
    public async Task<Result<IAsyncEnumerable<AuditEntry>>> ExecuteAsync(string? product, AuditQuery query, long after, bool newestFirst, CancellationToken cancellation)
    {
        if ((access.Lacks(Permission.SeeAudit) ?? query.Check()) is { } refused)
        {
            return refused;
        }

        return product is null ? Result<IAsyncEnumerable<AuditEntry>>.Of(trail.SearchAsync(query, after, newestFirst, cancellation))
            : await products.SearchAsync(product, query, after, newestFirst, cancellation) is { } found ? Result<IAsyncEnumerable<AuditEntry>>.Of(found)
            : TenantErrors.ProductUnknown(product);
    }

    /// <summary>All of it, oldest first, to take along: that it was taken stands in the trail.</summary>
    public async Task<Result<IAsyncEnumerable<AuditEntry>>> ExportAsync(string? product, AuditQuery query, string format, CancellationToken cancellation)
    {
        var found = await ExecuteAsync(product, query, 0, newestFirst: false, cancellation);
        if (found.Succeeded)
        {
            await trail.WriteAsync(new("audit.export", product ?? "") { Detail = $"{format}: {query}" }, cancellation);
        }

        return found;
    }
}
