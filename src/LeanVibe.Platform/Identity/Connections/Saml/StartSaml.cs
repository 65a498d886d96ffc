using LeanVibe.Platform.Identity.Saml;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Connections.Saml;

/// <summary>Where a browser is sent to sign in: with a signed request, whose id the response must name.</summary>
public sealed class StartSaml(SamlParties parties, ISignInRequests requests, TimeProvider time)
{
    public async Task<Result<Uri>> ExecuteAsync(Connection connection, SignInRequest request, CancellationToken cancellation)
    {
        var both = parties.Of(connection);
        if (!both.Succeeded)
        {
            return SignInRefusals.ProviderDown with { Detail = both.Error.Message };
        }

        var state = request.NewState();
        var (place, id) = AskForSignIn.Of(both.Value, state, request.Again, time.GetUtcNow());
        await requests.AddAsync(connection.Organisation, state, request with { SamlRequest = id }, cancellation);
        return place;
    }
}
