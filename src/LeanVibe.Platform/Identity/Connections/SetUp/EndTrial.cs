using LeanVibe.Platform.Identity.Accounts;
using LeanVibe.Platform.Identity.Connections.Oidc;
using LeanVibe.Platform.Identity.Connections.Saml;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Connections.SetUp;

/// <summary>A browser is back from a trial sign-in: everything is checked as of a real one, by the same steps, and kept for whoever looks at the link. Nobody is signed in and nothing else is kept.</summary>
public sealed class EndTrial(TrialDesk desk, TakeRequest take, FinishOidc oidc, TakeResponse saml, Guarded guarded)
{
    /// <summary>With OpenID Connect, or when a SAML response was taken.</summary>
    public async Task<Result<bool>> ExecuteAsync(Guid id, ProviderAnswer answer, string? browser, CancellationToken cancellation)
    {
        var found = await FindAsync(id, cancellation);
        if (!found.Succeeded)
        {
            return found.Error;
        }

        var (link, connection) = found.Value;
        var request = await take.ExecuteAsync(connection, answer.State, browser, cancellation);
        if (!request.Succeeded || request.Value.Trial != link.Id)
        {
            return request.Error ?? SignInRefusals.StateUnknown;
        }

        var spoken = request.Value.Spoken is { } said ? said
            : connection.Oidc is null ? SignInRefusals.StateUnknown
            : await oidc.ReadAsync(connection, request.Value, answer, cancellation);
        await desk.KeepAsync(link, connection, spoken, cancellation);
        return true;
    }

    /// <summary>A provider's page has posted a response.</summary>
    /// <returns>The state under which the browser goes on; empty when the response was not good, which is kept.</returns>
    public async Task<Result<string>> TakeAsync(Guid id, string message, string state, CancellationToken cancellation)
    {
        var found = await FindAsync(id, cancellation);
        if (!found.Succeeded)
        {
            return found.Error;
        }

        var (link, connection) = found.Value;
        var next = await saml.VerifyAsync(connection, message, state, cancellation);
        if (next.Succeeded)
        {
            return next;
        }

        // Who knows no state of a trial writes nothing.
        if (next.Error == SignInRefusals.StateUnknown || next.Error == SignInRefusals.StateUsed || next.Error == SignInRefusals.OtherConnection)
        {
            return next.Error;
        }

        await desk.KeepAsync(link, connection, next.Error, cancellation);
        return "";
    }

    private async Task<Result<(SetUpLink Link, Connection Connection)>> FindAsync(Guid id, CancellationToken cancellation) =>
        !await guarded.LetsPassAsync("end-signin", cancellation) ? IdentityErrors.TooOften : await desk.FindAsync(id, cancellation);
}
