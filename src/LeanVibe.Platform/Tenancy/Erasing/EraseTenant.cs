using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy.Lifecycle;

namespace LeanVibe.Platform.Tenancy.Erasing;

/// <summary>
/// Erases what was deleted, for ever:
/// 1. the trail of whoever owned it says it, and the register: from here nothing leads back; 2. an organisation's products go, one after the other;
/// 3. what still works for it stops; 4. each part of the platform removes what it keeps, the keys first, so that what is left cannot be read;
/// 5. database and files are searched for its markers; 6. the receipt is signed; 7. the register forgets its name.
/// Broken off or killed anywhere, the caretaker begins again at 1 and comes to the same end. Whoever calls this has asked for the right to.
/// </summary>
public sealed class EraseTenant(ITenantStore tenants, ErasureSteps steps, ErasureReceipts receipts, IdentityTrail trail, BrokenOff brokenOff, TimeProvider time)
{
    public async Task<Result<ErasureReceipt>> ExecuteAsync(Tenant tenant, string reason, CancellationToken cancellation)
    {
        tenant = await tenants.FindAsync(tenant.Id, cancellation) ?? tenant;
        if (tenant is { State: TenantState.Erased, IsMoving: false } && receipts.Find(tenant.Id) is { } receipt)
        {
            return receipt;
        }

        return tenant.State is TenantState.Deleted or TenantState.Erased ? await brokenOff.WatchAsync(() => EraseAsync(tenant, reason, cancellation)) : TenantErrors.NotDeleted(tenant);
    }

    private async Task<Result<ErasureReceipt>> EraseAsync(Tenant tenant, string reason, CancellationToken cancellation)
    {
        if (tenant.State != TenantState.Erased)
        {
            await trail.OfOrganisationAsync(tenant.Owner ?? TenantId.Personal, new("tenant.erase", tenant.Id.ToString()) { Reason = reason, Detail = tenant.Kind == TenantKind.Mvp ? tenant.Slug : "" }, cancellation);
            tenant = (await tenants.ChangeAsync(tenant.Id, t => t.State == tenant.State ? t with { State = TenantState.Erased, IsMoving = true } : t, cancellation))!;
            if (tenant.State != TenantState.Erased)
            {
                return TenantErrors.NotDeleted(tenant);
            }
        }

        foreach (var product in (await tenants.ProductsOfAsync(tenant.Id, cancellation)).Where(p => p is not { State: TenantState.Erased, IsMoving: false }))
        {
            var inner = await EraseAsync(product, reason, cancellation);
            if (!inner.Succeeded)
            {
                return inner.Error;
            }
        }

        await steps.StopAsync(tenant, cancellation);
        var removed = await steps.RemoveAsync(tenant, cancellation);
        var markers = new TenantMarkers(tenant);
        var searched = await steps.SearchAsync(markers, cancellation);
        if (searched.SelectMany(s => s.Found).ToList() is { Count: > 0 } left)
        {
            return TenantErrors.ErasureIncomplete(left);
        }

        var receipt = new ErasureReceipt(tenant.Id.ToString(), tenant.Kind, time.GetUtcNow(), removed, searched.ToDictionary(s => s.What, s => s.Number), steps.Kept, markers.Hashes);
        receipts.Write(receipt);
        await tenants.ForgetAsync(tenant, cancellation);
        return receipt;
    }
}
