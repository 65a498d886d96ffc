using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Keys;

/// <summary>The data keys of tenants; the Data project keeps them wrapped by the master key.</summary>
public interface ITenantKeys
{
    /// <summary>Gives a tenant its first key; one that has a key keeps it.</summary>
    Task MintAsync(TenantId tenant, CancellationToken cancellation);

    /// <summary>A new key for what is written from now on; what is there is sealed anew when it is next written.</summary>
    /// <returns>The new key's version.</returns>
    Task<int> RotateAsync(TenantId tenant, CancellationToken cancellation);

    /// <summary>Wraps every key of every tenant by the current master key. No data is touched, and doing it again finishes what a kill broke off.</summary>
    /// <returns>How many keys were wrapped anew.</returns>
    Task<int> RewrapAsync(CancellationToken cancellation);

    /// <summary>Destroys all keys of a tenant for ever, also those that a backup brings back.</summary>
    Task EraseAsync(TenantId tenant, CancellationToken cancellation);
}

/// <summary>The keys of this tenant are destroyed, or never were.</summary>
public sealed class TenantErasedException(TenantId tenant) : InvalidOperationException($"The tenant {tenant} has no keys: it is erased or was never provisioned.");
