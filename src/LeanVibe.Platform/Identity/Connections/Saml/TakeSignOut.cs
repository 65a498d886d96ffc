using LeanVibe.Platform.Identity.Accounts;
using LeanVibe.Platform.Identity.Saml;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Connections.Saml;

/// <summary>A provider signs somebody out everywhere (single logout): the sessions that it opened here are over, and it is told so.</summary>
public sealed class TakeSignOut(ConnectionDesk desk, SamlParties parties, IConnectionStore connections, ISignInRequests requests, ISessionStore sessions, Guarded guarded, TimeProvider time)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    /// <param name="query">As it stands in the address: the signature is over these very letters.</param>
    /// <returns>Where the browser takes the answer.</returns>
    public async Task<Result<Uri>> ExecuteAsync(Guid id, string query, string? relayState, CancellationToken cancellation)
    {
        if (!await guarded.LetsPassAsync("sso-signout", cancellation))
        {
            return IdentityErrors.TooOften;
        }

        if (await desk.FindAsync(id, cancellation) is not { Saml: not null } connection)
        {
            return SignInRefusals.ConnectionOff;
        }

        var (both, now) = (parties.Of(connection), time.GetUtcNow());
        var asked = both.Then(b => SignOut.ReadRequest(query, b, now));
        if (!asked.Succeeded)
        {
            return await desk.RefuseAsync(connection, asked.Error with { Detail = asked.Error.Message }, cancellation);
        }

        if (!await requests.TakeMessageAsync(connection.Organisation, $"{id}/{asked.Value.Id}", now + Remembered, cancellation))
        {
            return await desk.RefuseAsync(connection, SignInRefusals.AssertionUsed, cancellation);
        }

        if (await connections.AccountOfAsync(connection, asked.Value.Name, cancellation) is { } account)
        {
            foreach (var (session, _) in (await sessions.ListAsync(account, cancellation)).Where(s => s.Session.Connection == id))
            {
                await sessions.EndAsync(account, session.Id, cancellation);
            }

            await desk.WriteAsync(connection, new("signout", account.ToString()) { Reason = "by the provider" }, cancellation);
        }

        return SignOut.Answer(both.Value, asked.Value, relayState, now);
    }
}
