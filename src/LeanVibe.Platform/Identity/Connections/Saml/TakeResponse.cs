using LeanVibe.Platform.Identity.Accounts;
using LeanVibe.Platform.Identity.Saml;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Connections.Saml;

/// <summary>
/// A provider's page has posted a response. It comes from another site, so the browser shows no cookie with it: what it says is verified and kept, and the
/// browser is led to a page of ours, where the cookie proves that it is the one that asked.
/// </summary>
public sealed class TakeResponse(ConnectionDesk desk, SamlParties parties, ISignInRequests requests, Guarded guarded, TimeProvider time)
{
    /// <param name="message">The form field SAMLResponse.</param>
    /// <param name="state">The form field RelayState.</param>
    /// <returns>The state under which the browser goes on.</returns>
    public async Task<Result<string>> ExecuteAsync(Guid id, string message, string state, CancellationToken cancellation)
    {
        if (!await guarded.LetsPassAsync("end-signin", cancellation))
        {
            return IdentityErrors.TooOften;
        }

        if (await desk.FindAsync(id, cancellation) is not { Saml: not null } connection)
        {
            return SignInRefusals.ConnectionOff;
        }

        var next = await VerifyAsync(connection, message, state, cancellation);
        return next.Succeeded ? next : await desk.RefuseAsync(connection, next.Error, cancellation);
    }

    /// <summary>Checks a response to what was asked under a state, and keeps what it says for when the browser comes.</summary>
    public async Task<Result<string>> VerifyAsync(Connection connection, string message, string state, CancellationToken cancellation)
    {
        if (connection.Saml is not { } settings)
        {
            return SignInRefusals.ConnectionOff;
        }

        var request = await RequestAsync(connection, settings, state, cancellation);
        if (!request.Succeeded)
        {
            return request.Error;
        }

        var now = time.GetUtcNow();
        var read = parties.Of(connection).Then(both => ReadResponse.From(message, both, request.Value.SamlRequest.Length > 0 ? request.Value.SamlRequest : null, now));
        var spoken = read.Then(said => Speaks(connection, said, request.Value));
        if (!spoken.Succeeded)
        {
            return spoken.Error with { Detail = spoken.Error.Message };
        }

        if (!await requests.TakeMessageAsync(connection.Organisation, $"{connection.Id}/{read.Value.AssertionId}", read.Value.GoodUntil, cancellation))
        {
            return SignInRefusals.AssertionUsed;
        }

        var next = request.Value.NewState();
        await requests.AddAsync(connection.Organisation, next, request.Value with { Spoken = spoken.Value, StartedAt = now }, cancellation);
        return next;
    }

    private async Task<Result<SignInRequest>> RequestAsync(Connection connection, SamlSettings settings, string state, CancellationToken cancellation)
    {
        var taken = state.Length is > 0 and <= 200 ? await requests.TakeAsync(connection.Organisation, state, cancellation) : new(null, false);
        return taken.WasUsed ? SignInRefusals.StateUsed
            : taken.Request is { } request ? request.Connection != connection.Id ? SignInRefusals.OtherConnection : time.GetUtcNow() > request.StartedAt + SignInRequest.Life ? SignInRefusals.StateUnknown : request
            : settings.AllowsUnasked ? new SignInRequest(connection.Id, "", "/", time.GetUtcNow())
            : SignInRefusals.StateUnknown;
    }

    private static Result<Spoken> Speaks(Connection connection, SamlSignIn said, SignInRequest request)
    {
        if (said.NameFormat == SamlNames.TransientName)
        {
            return SignInRefusals.SubjectTransient;
        }

        if (request.Again && said.AuthenticatedAt < request.StartedAt - AssertionCheck.ClockSkew)
        {
            return SignInRefusals.ProofOld;
        }

        var names = connection.Claims;
        IReadOnlyList<string> All(string name) => said.Attributes.GetValueOrDefault(name, []);
        string? First(string name) => All(name) is [var first, ..] ? first : null;
        var email = First(names.Email) ?? (EmailAddress.IsValid(said.Name) ? said.Name : "");
        return new Spoken(said.Name, email, First(names.Name) ?? "", All(names.Groups), First(names.HostedDomain)) { ProvenAt = said.AuthenticatedAt, Ends = said.SessionEnds };
    }
}
