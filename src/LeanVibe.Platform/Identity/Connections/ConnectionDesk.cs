using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Connections;

/// <summary>What signing in by any connection stands on: finding it before anybody is known, and writing down a refusal where its administrators read it.</summary>
public sealed class ConnectionDesk(IConnectionStore connections, IdentityTrail trail)
{
    private const int LongestDetail = 500;

    /// <returns>Null when it is unknown or turned off.</returns>
    public async Task<Connection?> FindAsync(Guid id, CancellationToken cancellation) =>
        await connections.OrganisationOfAsync(id, cancellation) is { } organisation ? await connections.FindAsync(organisation, id, cancellation) : null;

    public Task WriteAsync(Connection connection, AuditEvent what, CancellationToken cancellation) => trail.OfOrganisationAsync(connection.Organisation, what, cancellation);

    public async Task<Error> RefuseAsync(Connection connection, Error error, CancellationToken cancellation)
    {
        var detail = new string([.. error.Detail.Where(c => !char.IsControl(c)).Take(LongestDetail)]);
        await trail.OfOrganisationAsync(connection.Organisation, new("signin.refuse", connection.Id.ToString()) { Reason = error.Code, Detail = detail }, cancellation);
        return error;
    }
}
