using LeanVibe.Platform.Identity.Accounts;
using LeanVibe.Platform.Identity.Connections.Oidc;
using LeanVibe.Platform.Identity.Connections.Saml;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Connections;

/// <summary>Sends a browser to an organisation's provider.</summary>
public sealed class BeginSignIn(ConnectionDesk desk, StartOidc oidc, StartSaml saml, Guarded guarded, CurrentAccess access, TimeProvider time)
{
    /// <param name="browser">The secret in the browser's cookie, which must be there again when it comes back.</param>
    /// <param name="again">Whoever is signed in proves it anew, before something dangerous.</param>
    public async Task<Result<Uri>> ExecuteAsync(Guid id, string browser, string? back, bool again, CancellationToken cancellation)
    {
        if (!await guarded.LetsPassAsync("begin-signin", cancellation))
        {
            return IdentityErrors.TooOften;
        }

        if (await desk.FindAsync(id, cancellation) is not { } connection)
        {
            return SignInRefusals.ConnectionOff;
        }

        var request = new SignInRequest(id, Secret.HashOf(browser), LocalPath.Of(back), time.GetUtcNow()) { Again = again, Own = access.Account, Session = access.Session };
        var place = connection.Kind == ConnectionKind.Saml ? await saml.ExecuteAsync(connection, request, cancellation) : await oidc.ExecuteAsync(connection, request, cancellation);
        return place.Succeeded ? place : await desk.RefuseAsync(connection, place.Error, cancellation);
    }
}
