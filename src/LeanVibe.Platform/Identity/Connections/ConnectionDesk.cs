using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity.Tokens;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Connections;

/// <summary>What signing in by any connection stands on: finding it before anybody is known, and writing down a refusal where its administrators read it.</summary>
public sealed class ConnectionDesk(IConnectionStore connections, Refusals refusals)
{
    private const int LongestDetail = 500;

    /// <summary>Of one reason in an hour: anybody can come back with an answer that is none.</summary>
    private const int MostRefusals = 20;

    /// <returns>Null when it is unknown or turned off.</returns>
    public async Task<Connection?> FindAsync(Guid id, CancellationToken cancellation) =>
        await connections.OrganisationOfAsync(id, cancellation) is { } organisation ? await connections.FindAsync(organisation, id, cancellation) : null;

    public Task WriteAsync(Connection connection, AuditEvent what, CancellationToken cancellation) => refusals.Trail.OfOrganisationAsync(connection.Organisation, what, cancellation);

    public async Task<Error> RefuseAsync(Connection connection, Error error, CancellationToken cancellation)
    {
        var detail = new string([.. error.Detail.Where(c => !char.IsControl(c)).Take(LongestDetail)]);
        await refusals.WriteAsync(connection.Organisation, new("signin.refuse", connection.Id.ToString()) { Reason = error.Code, Detail = detail }, cancellation, MostRefusals);
        return error;
    }
}
