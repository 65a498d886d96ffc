using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Connections.SetUp;

/// <summary>For which link a trial is made, and what came of it.</summary>
public sealed class TrialDesk(ISetUpLinks links, IConnectionStore connections, CheckSpoken check, FindRole roles, IdentityTrail trail, TimeProvider time)
{
    /// <summary>Only of a connection that is off and has a link that is open.</summary>
    internal async Task<Result<(SetUpLink Link, Connection Connection)>> FindAsync(Guid id, CancellationToken cancellation) =>
        await links.OpenForAsync(id, cancellation) is { } link && await connections.FindAsync(link.Organisation, id, cancellation) is { IsOn: false } connection ? (link, connection) : SignInRefusals.ConnectionOff;

    /// <summary>For whoever loads our metadata while it is set up.</summary>
    public async Task<Connection?> ConnectionAsync(Guid id, CancellationToken cancellation) => await FindAsync(id, cancellation) is { Succeeded: true } found ? found.Value.Connection : null;

    internal async Task KeepAsync(SetUpLink link, Connection connection, Result<Spoken> spoken, CancellationToken cancellation)
    {
        var tried = new Trials(connection, time.GetUtcNow());
        var trial = spoken.Succeeded
            ? tried.Of(spoken.Value, await check.ExecuteAsync(connection, spoken.Value, cancellation), await roles.ExecuteAsync(connection, spoken.Value, cancellation))
            : tried.Of(spoken.Error);
        await links.KeepAsync(link, trial, cancellation);
        await trail.OfOrganisationAsync(link.Organisation, new("setup.try", link.Id.ToString("D")) { Reason = spoken.Error?.Code ?? "", Detail = trial.IsGood ? "every check is good" : $"not good: {trial.Checks.First(c => c.State == TrialState.Bad).Name}" }, cancellation);
    }
}
