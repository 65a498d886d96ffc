using LeanVibe.Platform.Identity.Connections.Oidc;
using LeanVibe.Platform.Identity.Connections.Saml;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Connections.SetUp;

/// <summary>Sends whoever has a link to the provider and back, as a sign-in does, to show each check; it signs nobody in.</summary>
public sealed class BeginTrial(OpenSetUp open, StartOidc oidc, StartSaml saml, TimeProvider time)
{
    /// <param name="browser">The secret in the browser's cookie, which must be there again when it comes back.</param>
    public async Task<Result<Uri>> ExecuteAsync(string secret, string browser, CancellationToken cancellation)
    {
        var opened = await open.ExecuteAsync(secret, cancellation);
        if (!opened.Succeeded)
        {
            return opened.Error;
        }

        var connection = opened.Value.Connection;
        var request = new SignInRequest(connection.Id, Secret.HashOf(browser), "/", time.GetUtcNow()) { Trial = opened.Value.Link.Id };
        var place = connection.Kind == ConnectionKind.Saml ? await saml.ExecuteAsync(connection, request, cancellation) : await oidc.ExecuteAsync(connection, request, cancellation);
        return place.Succeeded ? place : SetUpErrors.NotEntered;
    }
}
