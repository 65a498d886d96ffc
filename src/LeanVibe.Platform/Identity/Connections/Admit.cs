using LeanVibe.Platform.Identity.Sessions;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Connections;

/// <summary>Lets somebody in of whom a provider has spoken.</summary>
/// <remarks>
/// <code>
/// address in a domain that this organisation has verified? ─► known by (connection, subject)? ─┬─► yes: still a member? ──────────────┐
///                                                                                             └─► no: connect, or become a member ─┴─► role by groups ─► session for this organisation alone
/// </code>
/// </remarks>
public sealed class Admit(CheckSpoken check, AdmitMember members, StartSession start, IdentityTrail trail)
{
    public async Task<Result<Admitted>> ExecuteAsync(Connection connection, Spoken spoken, SignInRequest request, Device device, CancellationToken cancellation)
    {
        // What was only tried lets nobody in, whatever came of it.
        if ((request.Trial is null ? await check.ExecuteAsync(connection, spoken, cancellation) : SignInRefusals.OnlyTried) is { } refused)
        {
            return refused;
        }

        var member = await members.ExecuteAsync(connection, spoken, request, cancellation);
        if (!member.Succeeded)
        {
            return member.Error;
        }

        var secret = await start.ForConnectionAsync(member.Value, connection, spoken, request.Session, device, cancellation);
        await trail.OfOrganisationAsync(connection.Organisation, new("signin", member.Value.ToString()) { Reason = connection.Name, Detail = spoken.Email }, cancellation);
        return new Admitted(secret, request.Return);
    }
}
