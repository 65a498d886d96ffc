using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Connections;

/// <summary>
/// Makes a connection or changes one. It changes how everybody of the organisation gets in, so <see cref="ProviderGate"/> asks who does it: a provider that is on could let
/// anybody in as an owner, so one is turned on, and led to another provider, by an owner alone.
/// </summary>
public sealed class SaveConnection(IConnectionStore connections, ProviderGate gate, CurrentTenant tenant, IAuditTrail audit, PreparedConnection prepared, Precondition condition)
{
    internal const int Most = 10;

    public async Task<Result<Connection>> MakeAsync(ConnectionDraft draft, CancellationToken cancellation)
    {
        if (await gate.RefusesAsync(draft.IsOn, "connection.make", draft.Name, cancellation) is { } refused)
        {
            return refused;
        }

        var made = await prepared.OfAsync(draft.On(new(Guid.CreateVersion7(prepared.Now), tenant.Id, draft.Speaks, "", prepared.Now)), cancellation);
        if (!made.Succeeded)
        {
            return made;
        }

        if ((await connections.ListAsync(tenant.Id, cancellation)).Count >= Most)
        {
            return ConnectionErrors.Many(Most);
        }

        return await SaveAsync(made.Value, "connection.make", cancellation);
    }

    public async Task<Result<Connection>> ChangeAsync(Guid id, ConnectionDraft draft, CancellationToken cancellation)
    {
        if (gate.Access.Lacks(Permission.ManageOrganisation) is { } refused)
        {
            return refused;
        }

        if (await connections.FindAsync(tenant.Id, id, cancellation) is not { } known)
        {
            return ConnectionErrors.Unknown;
        }

        var wanted = draft.On(known);
        if (await gate.RefusesAsync(wanted.TrustsMoreThan(known), "connection.change", id.ToString(), cancellation) is { } stronger)
        {
            return stronger;
        }

        if (draft.MovesSecretOf(known))
        {
            return ConnectionErrors.SecretNeeded;
        }

        var changed = await prepared.OfAsync(wanted, cancellation);
        return changed.Succeeded ? await SaveAsync(changed.Value, "connection.change", cancellation) : changed;
    }

    public async Task<Result<bool>> RemoveAsync(Guid id, CancellationToken cancellation)
    {
        if (gate.Access.Lacks(Permission.ManageOrganisation) is { } refused)
        {
            return refused;
        }

        if (await connections.FindAsync(tenant.Id, id, cancellation) is not { } known)
        {
            return ConnectionErrors.Unknown;
        }

        if (gate.Access.LacksFreshProof() is { } stale)
        {
            return stale;
        }

        if (!await connections.RemoveAsync(tenant.Id, id, condition, cancellation))
        {
            return Precondition.Failed;
        }

        await audit.WriteAsync(new("connection.remove", id.ToString()) { Detail = known.Name }, cancellation);
        return true;
    }

    /// <summary>Somebody whose membership was taken away may come again as if for the first time.</summary>
    public async Task<Result<bool>> ForgetPersonAsync(Guid id, AccountId account, CancellationToken cancellation)
    {
        if ((gate.Access.Lacks(Permission.ManageMembers) ?? gate.Access.LacksFreshProof()) is { } refused)
        {
            return refused;
        }

        if (!await connections.UnlinkAsync(tenant.Id, id, account, cancellation))
        {
            return ConnectionErrors.NotLinked;
        }

        await audit.WriteAsync(new("connection.forget", account.ToString()) { Detail = id.ToString() }, cancellation);
        return true;
    }

    private async Task<Result<Connection>> SaveAsync(Connection connection, string action, CancellationToken cancellation)
    {
        if (!await connections.SaveAsync(connection, condition, cancellation))
        {
            return Precondition.Failed;
        }

        await audit.WriteAsync(new(action, connection.Id.ToString()) { Detail = $"{connection.Name}, {(connection.IsOn ? "on" : "off")}" }, cancellation);
        return connection;
    }
}
