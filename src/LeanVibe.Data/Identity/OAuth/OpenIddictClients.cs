using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using LeanVibe.Platform.Identity.OAuth;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace LeanVibe.Data.Identity.OAuth;

/// <summary>Clients as OpenIddict looks them up ("applications"). They are made and ended by <see cref="ClientStore"/>; here they are read alone.</summary>
internal sealed class OpenIddictClients(IClientStore clients) : IOpenIddictApplicationStore<Client>
{
    public async ValueTask<Client?> FindByClientIdAsync(string identifier, CancellationToken cancellationToken) => await clients.FindAsync(identifier, cancellationToken);

    public async ValueTask<Client?> FindByIdAsync(string identifier, CancellationToken cancellationToken) => await clients.FindAsync(identifier, cancellationToken);

    public ValueTask<string?> GetApplicationTypeAsync(Client application, CancellationToken cancellationToken) => new(application.Kind is ClientKind.App or ClientKind.Device ? ApplicationTypes.Native : ApplicationTypes.Web);

    public ValueTask<string?> GetClientIdAsync(Client application, CancellationToken cancellationToken) => new(application.Id);

    public ValueTask<string?> GetClientSecretAsync(Client application, CancellationToken cancellationToken) => new(application.SecretHash.Length > 0 ? application.SecretHash : null);

    public ValueTask<string?> GetClientTypeAsync(Client application, CancellationToken cancellationToken) => new(application.KeepsSecret ? ClientTypes.Confidential : ClientTypes.Public);

    public ValueTask<string?> GetConsentTypeAsync(Client application, CancellationToken cancellationToken) => new(ConsentTypes.Explicit);

    public ValueTask<string?> GetDisplayNameAsync(Client application, CancellationToken cancellationToken) => new(application.Name);

    public ValueTask<ImmutableDictionary<CultureInfo, string>> GetDisplayNamesAsync(Client application, CancellationToken cancellationToken) => new(ImmutableDictionary<CultureInfo, string>.Empty);

    public ValueTask<string?> GetIdAsync(Client application, CancellationToken cancellationToken) => new(application.Id);

    public ValueTask<JsonWebKeySet?> GetJsonWebKeySetAsync(Client application, CancellationToken cancellationToken) => new((JsonWebKeySet?)null);

    public ValueTask<ImmutableArray<string>> GetPermissionsAsync(Client application, CancellationToken cancellationToken)
    {
        string[] ways = application.Kind switch
        {
            ClientKind.Service => [Permissions.Endpoints.Token, Permissions.Endpoints.Introspection, Permissions.Endpoints.Revocation, Permissions.GrantTypes.ClientCredentials],
            ClientKind.Product => [Permissions.Endpoints.Token, Permissions.Endpoints.Authorization, Permissions.ResponseTypes.Code, Permissions.GrantTypes.AuthorizationCode],
            ClientKind.Device => [Permissions.Endpoints.Token, Permissions.Endpoints.DeviceAuthorization, Permissions.Endpoints.Revocation, Permissions.GrantTypes.DeviceCode, Permissions.GrantTypes.RefreshToken],
            _ =>
            [
                Permissions.Endpoints.Token, Permissions.Endpoints.Authorization, Permissions.Endpoints.Introspection, Permissions.Endpoints.Revocation, Permissions.ResponseTypes.Code,
                Permissions.GrantTypes.AuthorizationCode, Permissions.GrantTypes.RefreshToken,
            ],
        };
        return new([.. ways, Permissions.Scopes.Email, Permissions.Scopes.Profile, .. application.Scope.Select(p => Permissions.Prefixes.Scope + ScopeNames.Of(p))]);
    }

    public ValueTask<ImmutableArray<string>> GetPostLogoutRedirectUrisAsync(Client application, CancellationToken cancellationToken) => new(ImmutableArray<string>.Empty);

    public ValueTask<ImmutableDictionary<string, JsonElement>> GetPropertiesAsync(Client application, CancellationToken cancellationToken) => new(ImmutableDictionary<string, JsonElement>.Empty);

    public ValueTask<ImmutableArray<string>> GetRedirectUrisAsync(Client application, CancellationToken cancellationToken) => new([.. application.RedirectUris]);

    public ValueTask<ImmutableArray<string>> GetRequirementsAsync(Client application, CancellationToken cancellationToken) => new([Requirements.Features.ProofKeyForCodeExchange]);

    public ValueTask<ImmutableDictionary<string, string>> GetSettingsAsync(Client application, CancellationToken cancellationToken) => new(ImmutableDictionary<string, string>.Empty);

    public IAsyncEnumerable<Client> FindByPostLogoutRedirectUriAsync(string uri, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<Client> FindByRedirectUriAsync(string uri, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<long> CountAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<long> CountAsync<TResult>(Func<IQueryable<Client>, IQueryable<TResult>> query, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask CreateAsync(Client application, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask UpdateAsync(Client application, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask DeleteAsync(Client application, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<TResult?> GetAsync<TState, TResult>(Func<IQueryable<Client>, TState, IQueryable<TResult>> query, TState state, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<Client> InstantiateAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<Client> ListAsync(int? count, int? offset, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<TResult> ListAsync<TState, TResult>(Func<IQueryable<Client>, TState, IQueryable<TResult>> query, TState state, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask SetApplicationTypeAsync(Client application, string? type, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask SetClientIdAsync(Client application, string? identifier, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask SetClientSecretAsync(Client application, string? secret, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask SetClientTypeAsync(Client application, string? type, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask SetConsentTypeAsync(Client application, string? type, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask SetDisplayNameAsync(Client application, string? name, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask SetDisplayNamesAsync(Client application, ImmutableDictionary<CultureInfo, string> names, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask SetJsonWebKeySetAsync(Client application, JsonWebKeySet? set, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask SetPermissionsAsync(Client application, ImmutableArray<string> permissions, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask SetPostLogoutRedirectUrisAsync(Client application, ImmutableArray<string> uris, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask SetPropertiesAsync(Client application, ImmutableDictionary<string, JsonElement> properties, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask SetRedirectUrisAsync(Client application, ImmutableArray<string> uris, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask SetRequirementsAsync(Client application, ImmutableArray<string> requirements, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask SetSettingsAsync(Client application, ImmutableDictionary<string, string> settings, CancellationToken cancellationToken) => throw new NotSupportedException();
}
