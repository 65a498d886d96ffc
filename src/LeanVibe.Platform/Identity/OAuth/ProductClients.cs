using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.OAuth;

/// <summary>
/// Products of the factory as programs that people sign in to with their account here (docs/decisions/0068): one client a product, which belongs to the product's
/// own space, is told who a person is and nothing else, and leads back to the product's own addresses alone.
/// </summary>
public sealed class ProductClients(IClientStore clients, IdentityTrail trail, TimeProvider time)
{
    /// <summary>Registers a product, or brings up to date what is registered; where nothing has changed, nothing is written.</summary>
    /// <param name="product">The product's space.</param>
    /// <param name="name">What people read when they are asked.</param>
    /// <param name="redirectUris">Where they are led back to.</param>
    /// <param name="held">What the product keeps of its client; null when it keeps none.</param>
    /// <returns>What the product has to keep from now on.</returns>
    public async Task<ClientKey> EnsureAsync(TenantId product, string name, IReadOnlyList<string> redirectUris, ClientKey? held, CancellationToken cancellation)
    {
        if (held is null || await clients.ListAsync(product, cancellation) is not [var client] || client.Id != held.Id || client.SecretHash != Secret.HashOf(held.Secret))
        {
            return await AddAsync(product, name, redirectUris, cancellation);
        }

        if (client.Name != name || !client.RedirectUris.SequenceEqual(redirectUris))
        {
            await clients.ChangeAsync(client with { Name = name, RedirectUris = redirectUris }, cancellation);
            await trail.OfOrganisationAsync(product, new("client.change", client.Id) { Detail = string.Join(", ", redirectUris) }, cancellation);
        }

        return held;
    }

    /// <summary>Nobody signs in to the product any more; everything that it was given falls.</summary>
    public async Task EndAsync(TenantId product, CancellationToken cancellation)
    {
        foreach (var client in await clients.ListAsync(product, cancellation))
        {
            await clients.EndAsync(product, client.Id, cancellation);
            await trail.OfOrganisationAsync(product, new("client.end", client.Id), cancellation);
        }
    }

    /// <summary>In the place of whatever there was: its secret is with nobody.</summary>
    private async Task<ClientKey> AddAsync(TenantId product, string name, IReadOnlyList<string> redirectUris, CancellationToken cancellation)
    {
        await EndAsync(product, cancellation);
        var now = time.GetUtcNow();
        var key = new ClientKey(Client.Mark + Guid.CreateVersion7(now).ToString("N"), Secret.New());
        var client = new Client(key.Id, product, ClientKind.Product, name, now) { SecretHash = Secret.HashOf(key.Secret), RedirectUris = redirectUris };
        if (!await clients.AddAsync(client, most: 1, cancellation))
        {
            throw new InvalidOperationException("The product was registered twice at the same moment.");
        }

        await trail.OfOrganisationAsync(product, new("client.make", client.Id) { Detail = string.Join(", ", redirectUris) }, cancellation);
        return key;
    }
}
