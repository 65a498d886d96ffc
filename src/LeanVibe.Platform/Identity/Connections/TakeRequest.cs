using System.Security.Cryptography;
using System.Text;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Connections;

/// <summary>Finds what a browser that is back was sent out for: once, in time, by this connection, in the same browser.</summary>
public sealed class TakeRequest(ISignInRequests requests, TimeProvider time)
{
    public async Task<Result<SignInRequest>> ExecuteAsync(Connection connection, string state, string? browser, CancellationToken cancellation)
    {
        if (state.Length is 0 or > 200)
        {
            return SignInRefusals.StateUnknown;
        }

        var taken = await requests.TakeAsync(connection.Organisation, state, cancellation);
        return taken.WasUsed ? SignInRefusals.StateUsed
            : taken.Request is not { } request || time.GetUtcNow() > request.StartedAt + SignInRequest.Life ? SignInRefusals.StateUnknown
            : request.Connection != connection.Id ? SignInRefusals.OtherConnection
            : request.BrowserHash.Length == 0 || IsSame(request.BrowserHash, browser) ? request
            : SignInRefusals.OtherBrowser;
    }

    private static bool IsSame(string hash, string? browser) =>
        browser is { Length: > 0 and < 200 } && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(Secret.HashOf(browser)));
}
