namespace LeanVibe.Platform.Tenancy;

/// <summary>
/// For whom this scope works: one request, one circuit of the site, one grain, one piece of background work. It is entered once and never changed;
/// there is no ambient one, so that nothing can inherit a tenant by accident.
/// </summary>
public sealed class CurrentTenant
{
    private TenantId? _id;
    private bool _left;

    public bool IsKnown => !_left && _id is not null;

    /// <exception cref="NoTenantException">Nobody entered a tenant.</exception>
    public TenantId Id => !_left && _id is { } id ? id : throw new NoTenantException();

    /// <exception cref="InvalidOperationException">The scope works for another tenant already.</exception>
    public void Enter(TenantId id)
    {
        if (_id is { } known && known != id)
        {
            throw new InvalidOperationException("A scope works for one tenant; open another scope for another one.");
        }

        _id = id;
    }

    /// <summary>Whoever worked here may not any more: from now on the scope works for nobody.</summary>
    public void Leave() => _left = true;
}

/// <summary>Something that belongs to a tenant was asked for on behalf of nobody.</summary>
public sealed class NoTenantException() : InvalidOperationException("No tenant is entered: open a scope for one with TenantScopes, or let the request be signed in.");
