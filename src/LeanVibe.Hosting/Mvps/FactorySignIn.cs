using LeanVibe.Platform.Access;
using LeanVibe.Platform.Identity.OAuth;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Tenancy.Lifecycle;

namespace LeanVibe.Hosting.Mvps;

/// <summary>
/// "Sign in with your factory account": each product is a client of this platform's authorisation server. Its id and secret lie among the product's own settings; the
/// addresses are worked out at every start, so that they follow where the product and the platform are.
/// </summary>
public sealed class FactorySignIn(ProductClients clients, MvpSettings settings, ProductSpaces spaces, ProductStanding standing, ServingAddress address)
{
    private const string ClientId = "OpenId__ClientId";
    private const string ClientSecret = "OpenId__ClientSecret";
    private const string Callback = "/api/auth/openid/callback";
    private const string Label = "Sign in with your factory account";

    /// <summary>A new launch writes a product's settings anew; these it keeps.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Kept(IReadOnlyDictionary<string, string> settings) => settings.Where(s => s.Key is ClientId or ClientSecret);

    /// <summary>What a product's process is started with: its settings, and whose accounts people may sign in with.</summary>
    public async Task<IReadOnlyDictionary<string, string>> SettingsOfAsync(Mvp mvp, CancellationToken cancellation)
    {
        var own = new Dictionary<string, string>(await settings.ReadAsync(mvp.Slug, cancellation));
        if (await standing.OfAsync(mvp.Slug, cancellation) != TenantState.Active)
        {
            return own;
        }

        var home = address.Of(mvp.Slug);
        var held = own.TryGetValue(ClientId, out var id) && own.TryGetValue(ClientSecret, out var secret) ? new ClientKey(id, secret) : null;
        var key = await clients.EnsureAsync(await spaces.GetAsync(mvp.Slug, cancellation), mvp.Name, [home + Callback], held, cancellation);
        if (key != held)
        {
            (own[ClientId], own[ClientSecret]) = (key.Id, key.Secret);
            await settings.SaveAsync(mvp.Slug, own, cancellation);
        }

        return new Dictionary<string, string>(own) { ["OpenId__Issuer"] = OAuthAddresses.IssuerAt(address.Site), ["OpenId__Address"] = home, ["OpenId__Label"] = Label };
    }
}
