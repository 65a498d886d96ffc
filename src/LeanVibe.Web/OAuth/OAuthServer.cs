using LeanVibe.Platform.Access;
using LeanVibe.Platform.Identity.OAuth;
using LeanVibe.Platform.Identity.OAuth.Keys;
using Microsoft.AspNetCore;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace LeanVibe.Web.OAuth;

/// <summary>The platform as an authorisation server (docs/decisions/0063): what it offers, where, and for how long.</summary>
internal static class OAuthServer
{
    public const string Authorize = "/oauth/authorize";
    public const string Token = "/oauth/token";
    public const string Device = "/device";
    public const string Verify = "/oauth/verify";
    public const string Who = "/oauth/userinfo";

    private static readonly TimeSpan Access = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Refresh = TimeSpan.FromDays(14);
    private static readonly TimeSpan Code = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Waiting = TimeSpan.FromMinutes(10);

    public static void AddOAuthServer(this WebApplicationBuilder builder)
    {
        builder.Services.AddOpenIddict().AddServer(server =>
        {
            server.SetConfigurationEndpointUris(".well-known/openid-configuration", ".well-known/oauth-authorization-server").SetJsonWebKeySetEndpointUris("oauth/keys")
                .SetAuthorizationEndpointUris(Authorize[1..]).SetTokenEndpointUris(Token[1..]).SetUserInfoEndpointUris(Who[1..])
                .SetDeviceAuthorizationEndpointUris("oauth/device").SetEndUserVerificationEndpointUris(Device[1..], Verify[1..])
                .SetIntrospectionEndpointUris("oauth/introspect").SetRevocationEndpointUris("oauth/revoke");
            server.AllowAuthorizationCodeFlow().AllowDeviceAuthorizationFlow().AllowClientCredentialsFlow().AllowRefreshTokenFlow().RequireProofKeyForCodeExchange();
            server.SetAccessTokenLifetime(Access).SetIdentityTokenLifetime(Access).SetAuthorizationCodeLifetime(Code).SetRefreshTokenLifetime(Refresh)
                .SetDeviceCodeLifetime(Waiting).SetUserCodeLifetime(Waiting).SetRefreshTokenReuseLeeway(TimeSpan.Zero);

            // Letters that are not taken for others, and no vowels: 20^8 codes, of which one works for ten minutes.
            server.SetUserCodeCharset([.. "BCDFGHJKLMNPQRSTVWXZ".Select(c => c.ToString())]).SetUserCodeLength(8).SetUserCodeDisplayFormat("{0}{1}{2}{3}-{4}{5}{6}{7}");
            server.RegisterScopes([Scopes.OpenId, Scopes.Profile, Scopes.Email, Scopes.OfflineAccess, .. ScopeNames.All]);
            server.DisableAccessTokenEncryption();
            server.Configure(options =>
            {
                options.CodeChallengeMethods.Clear();
                options.CodeChallengeMethods.Add(CodeChallengeMethods.Sha256);
                options.ResponseModes.Remove(ResponseModes.Fragment);
                options.ResponseModes.Remove(ResponseModes.FormPost);
                options.DisableSlidingRefreshTokenExpiration = false;
            });
            server.AuditRefusals();
            server.LimitDevices();

            // A grant is made by the person alone, never on the way.
            server.RemoveEventHandler(OpenIddictServerHandlers.AttachAuthorization.Descriptor);
            server.AddEventHandler<OpenIddictServerEvents.HandleRevocationRequestContext>(handler => handler.SetOrder(int.MaxValue - 1_000).UseInlineHandler(EndFamilyAsync));

            // The platform listens on this machine's own address; whatever stands before it speaks TLS.
            server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().EnableTokenEndpointPassthrough().EnableUserInfoEndpointPassthrough().EnableEndUserVerificationEndpointPassthrough()
                .DisableTransportSecurityRequirement();
        });
        builder.Services.AddOptions<OpenIddictServerOptions>().Configure<ServerKeys, ServingAddress, TimeProvider>((options, keys, address, time) =>
        {
            options.Issuer = new(OAuthAddresses.IssuerAt(address.Site));
            options.Resources.Add(new(OAuthAddresses.ApiAt(address.Site)));
            options.TimeProvider = time;
            options.SigningCredentials.AddRange(keys.Signing.Select(key => new SigningCredentials(key, SecurityAlgorithms.EcdsaSha256)));
            options.EncryptionCredentials.AddRange(keys.Encrypting.Select(key => new EncryptingCredentials(key, SecurityAlgorithms.Aes256KW, SecurityAlgorithms.Aes256CbcHmacSha512)));
        });
        builder.Services.AddSingleton<IOptionsChangeTokenSource<OpenIddictServerOptions>, KeyChanges>();
    }

    /// <summary>A program that gives its refresh token back gives everything back (RFC 7009, 2.1).</summary>
    private static async ValueTask EndFamilyAsync(OpenIddictServerEvents.HandleRevocationRequestContext context)
    {
        if (context.GenericTokenPrincipal is { } token && token.HasTokenType(TokenTypeIdentifiers.RefreshToken) && token.GetAuthorizationId() is { } grant)
        {
            await context.Transaction.GetHttpRequest()!.HttpContext.RequestServices.GetRequiredService<IOpenIddictTokenManager>().RevokeByAuthorizationIdAsync(grant, context.CancellationToken);
        }
    }

    /// <summary>When the keys change, so do the options.</summary>
    private sealed class KeyChanges(ServerKeys keys) : IOptionsChangeTokenSource<OpenIddictServerOptions>
    {
        public string Name => Options.DefaultName;

        public IChangeToken GetChangeToken() => keys.Changed;
    }
}
