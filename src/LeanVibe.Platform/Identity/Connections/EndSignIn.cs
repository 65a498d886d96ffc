using LeanVibe.Platform.Identity.Accounts;
using LeanVibe.Platform.Identity.Connections.Oidc;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Connections;

/// <summary>A browser is back from an organisation's provider: lets it in, or writes down why not.</summary>
public sealed class EndSignIn(ConnectionDesk desk, TakeRequest take, FinishOidc oidc, Admit admit, Guarded guarded)
{
    public async Task<Result<Admitted>> ExecuteAsync(Guid id, ProviderAnswer answer, string? browser, Device device, CancellationToken cancellation)
    {
        if (!await guarded.LetsPassAsync("end-signin", cancellation))
        {
            return IdentityErrors.TooOften;
        }

        if (await desk.FindAsync(id, cancellation) is not { } connection)
        {
            return SignInRefusals.ConnectionOff;
        }

        var request = await take.ExecuteAsync(connection, answer.State, browser, cancellation);
        var result = !request.Succeeded ? request.Error
            : request.Value.Spoken is { } spoken ? await admit.ExecuteAsync(connection, spoken, request.Value, device, cancellation)
            : connection.Oidc is null ? SignInRefusals.StateUnknown
            : await oidc.ExecuteAsync(connection, request.Value, answer, device, cancellation);
        return result.Succeeded ? result : await desk.RefuseAsync(connection, result.Error, cancellation);
    }
}
