using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Keys;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Tenancy;

/// <summary>Makes a tenant: its entry in the register, then its key, then it is active. Killed anywhere, doing it again finishes it.</summary>
public sealed class ProvisionTenant(ITenantStore store, ITenantKeys keys, TenantScopes scopes, TimeProvider time)
{
    public async Task<Result<Tenant>> ExecuteAsync(TenantKind kind, string slug, string name, CancellationToken cancellation)
    {
        if (!TenantSlug.IsValid(slug))
        {
            return TenantErrors.SlugInvalid(slug);
        }

        // A name that a broken-off attempt took is finished, one that somebody has is refused.
        var tenant = new Tenant(TenantId.New(time), kind, slug, name.Trim(), time.GetUtcNow());
        if (!await store.AddAsync(tenant, cancellation))
        {
            var there = await store.FindAsync(slug, cancellation);
            if (there is not { State: TenantState.Provisioning } || there.Kind != kind)
            {
                return TenantErrors.SlugTaken(slug);
            }

            tenant = there;
        }

        return await FinishAsync(tenant.Id, _ => Task.CompletedTask, cancellation);
    }

    /// <summary>The space of a product, under the address that its owner holds already; one that is there stays as it is.</summary>
    /// <param name="prepare">Done in the space, with its key there and before it is active; it may run twice.</param>
    public async Task<Tenant> ProductAsync(TenantId owner, string slug, Func<TenantId, CancellationToken, Task> prepare, CancellationToken cancellation)
    {
        await store.AddAsync(new(TenantId.New(time), TenantKind.Mvp, slug, slug, time.GetUtcNow()) { Owner = owner }, cancellation);
        var product = (await store.FindProductAsync(slug, cancellation))!;
        if (product.Owner != owner)
        {
            throw new InvalidOperationException($"The space of '{slug}' belongs to another tenant than its address.");
        }

        return product.State == TenantState.Provisioning ? await FinishAsync(product.Id, stop => prepare(product.Id, stop), cancellation) : product;
    }

    /// <summary>The founder at this machine.</summary>
    /// <param name="prepare">Done with the key there and before the tenant is active, so that a kill in between repeats it; it may run twice.</param>
    public async Task EnsurePersonalAsync(Func<CancellationToken, Task> prepare, CancellationToken cancellation)
    {
        if (await store.FindAsync(TenantId.Personal, cancellation) is not { State: not TenantState.Provisioning })
        {
            await store.AddAsync(new(TenantId.Personal, TenantKind.Personal, "personal", "Personal", time.GetUtcNow()), cancellation);
            await FinishAsync(TenantId.Personal, prepare, cancellation);
        }
    }

    private async Task<Tenant> FinishAsync(TenantId id, Func<CancellationToken, Task> prepare, CancellationToken cancellation)
    {
        await keys.MintAsync(id, cancellation);
        await prepare(cancellation);
        await scopes.DoAsync<IAuditTrail, long>(id, audit => audit.WriteAsync(new("tenant.provision", id.ToString()), cancellation));
        return (await store.ChangeAsync(id, t => t.State == TenantState.Provisioning ? t with { State = TenantState.Active } : t, cancellation))!;
    }
}
