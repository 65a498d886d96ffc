using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Keys;

/// <summary>New keys for whoever runs the platform, while everything goes on. Killed anywhere, doing it again comes to the same end.</summary>
public sealed class OperateKeys(IMasterKey master, ITenantKeys keys, ITenantStore tenants, CurrentAccess access, IdentityTrail trail)
{
    /// <summary>A new master key, and every tenant's and person's key wrapped by it. The old one still opens what it wrapped, for example in backups.</summary>
    public async Task<Result<MasterChange>> RotateMasterAsync(CancellationToken cancellation)
    {
        if (!access.IsOperator)
        {
            return TenantErrors.NotOperator;
        }

        var isNew = master.Rotate();
        var change = new MasterChange(master.Id, isNew, await keys.RewrapAsync(cancellation));
        await trail.OfNobodyAsync(new("keys.rotate-master", change.Master), cancellation);
        return change;
    }

    /// <summary>Once no backup needs them any more: no key that was wrapped by an earlier master key opens from here on.</summary>
    public async Task<Result<MasterChange>> ForgetOldAsync(CancellationToken cancellation)
    {
        if (!access.IsOperator)
        {
            return TenantErrors.NotOperator;
        }

        var change = new MasterChange(master.Id, false, await keys.RewrapAsync(cancellation));
        master.ForgetOld();
        await trail.OfNobodyAsync(new("keys.forget-old", change.Master), cancellation);
        return change;
    }

    /// <summary>A new data key for what an organisation or a product writes from now on.</summary>
    /// <returns>Its version.</returns>
    public async Task<Result<int>> RotateAsync(string name, CancellationToken cancellation)
    {
        if (!access.IsOperator)
        {
            return TenantErrors.NotOperator;
        }

        if (await tenants.NamedAsync(name, deleted: false, cancellation) is not { } tenant)
        {
            return TenantErrors.Unknown(name);
        }

        var version = await keys.RotateAsync(tenant.Id, cancellation);
        await trail.OfOrganisationAsync(tenant.Id, new("keys.rotate", tenant.Id.ToString()), cancellation);
        return version;
    }
}

/// <param name="Master">The id of the master key that wraps now.</param>
/// <param name="IsNew">False when the key comes from the environment, where it is changed.</param>
/// <param name="Wrapped">How many keys were wrapped anew.</param>
public sealed record MasterChange(string Master, bool IsNew, int Wrapped);
