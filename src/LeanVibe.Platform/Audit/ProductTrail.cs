using System.Runtime.CompilerServices;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.Platform.Audit;

/// <summary>What was done to a product of this scope's tenant: a trail of the product's own, written by whoever acts here.</summary>
public sealed class ProductTrail(ProductSpaces spaces, TenantScopes scopes, CurrentActor actor)
{
    /// <exception cref="InvalidOperationException">There is no such product of this tenant.</exception>
    public async Task WriteAsync(string slug, AuditEvent what, CancellationToken cancellation)
    {
        await using var scope = scopes.Open(await spaces.GetAsync(slug, cancellation));
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Enter(actor.Name, actor.Origin);
        await scope.ServiceProvider.GetRequiredService<IAuditTrail>().WriteAsync(what, cancellation);
    }

    /// <summary>Entries after a number, oldest first.</summary>
    /// <returns>Null when there is no such product of this tenant.</returns>
    public async Task<IReadOnlyList<AuditEntry>?> ReadAsync(string slug, long after, int most, CancellationToken cancellation) =>
        await spaces.FindAsync(slug, cancellation) is { } space
            ? await scopes.DoAsync<IAuditTrail, IReadOnlyList<AuditEntry>>(space, trail => trail.ReadAsync(after, most, cancellation))
            : null;

    /// <returns>Null when there is no such product of this tenant.</returns>
    public async Task<IAsyncEnumerable<AuditEntry>?> SearchAsync(string slug, AuditQuery query, long after, bool newestFirst, CancellationToken cancellation) =>
        await spaces.FindAsync(slug, cancellation) is { } space ? SearchAsync(space, query, after, newestFirst, cancellation) : null;

    private async IAsyncEnumerable<AuditEntry> SearchAsync(TenantId space, AuditQuery query, long after, bool newestFirst, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var scope = scopes.Open(space);
        await foreach (var entry in scope.ServiceProvider.GetRequiredService<IAuditTrail>().SearchAsync(query, after, newestFirst, cancellation))
        {
            yield return entry;
        }
    }
}
