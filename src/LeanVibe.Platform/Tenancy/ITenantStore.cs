namespace LeanVibe.Platform.Tenancy;

/// <summary>The register of tenants; the Data project has it. It holds names and states, nothing of what is theirs.</summary>
public interface ITenantStore
{
    /// <returns>False when the id or the slug is taken; products have slugs of their own, which are their addresses.</returns>
    Task<bool> AddAsync(Tenant tenant, CancellationToken cancellation);

    Task<Tenant?> FindAsync(TenantId id, CancellationToken cancellation);

    /// <summary>A founder or an organisation.</summary>
    Task<Tenant?> FindAsync(string slug, CancellationToken cancellation);

    Task<Tenant?> FindProductAsync(string slug, CancellationToken cancellation);

    /// <summary>The organisation that went by this name and was deleted; of several the youngest.</summary>
    Task<Tenant?> FindDeletedAsync(string formerSlug, CancellationToken cancellation);

    Task<IReadOnlyList<Tenant>> ProductsOfAsync(TenantId owner, CancellationToken cancellation);

    /// <summary>Those whose move from one state to another is not finished.</summary>
    Task<IReadOnlyList<Tenant>> MovingAsync(CancellationToken cancellation);

    /// <summary>Deleted ones that can be restored no longer.</summary>
    Task<IReadOnlyList<Tenant>> DueAsync(DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Those of them that the register does not call erased.</summary>
    Task<IReadOnlyList<Tenant>> NotErasedAsync(IReadOnlyCollection<TenantId> tenants, CancellationToken cancellation);

    /// <summary>The end of an erasure: the register keeps the id alone, and in the same transaction a product's address is free.</summary>
    Task ForgetAsync(Tenant tenant, CancellationToken cancellation);

    /// <summary>Founders and organisations in the order of their slugs, those after <paramref name="after"/>.</summary>
    Task<IReadOnlyList<Tenant>> ListAsync(string after, int most, CancellationToken cancellation);

    /// <summary>Everybody's products in the order of their slugs, those after <paramref name="after"/>.</summary>
    Task<IReadOnlyList<Tenant>> ListProductsAsync(string after, int most, CancellationToken cancellation);

    /// <summary>Replaces the tenant by what <paramref name="change"/> makes of it, in one transaction. A new slug that is taken becomes the next free one: "name-2".</summary>
    Task<Tenant?> ChangeAsync(TenantId id, Func<Tenant, Tenant> change, CancellationToken cancellation);
}
