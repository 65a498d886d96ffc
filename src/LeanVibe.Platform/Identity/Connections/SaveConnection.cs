using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Connections;

/// <summary>
/// Makes a connection or changes one. It changes how everybody of the organisation gets in: the proof of who does it must be fresh, and it takes all that an administrator
/// may. A provider that is on could let anybody in as an owner: one is turned on, and led to another provider, by an owner alone.
/// </summary>
public sealed class SaveConnection(IConnectionStore connections, CurrentAccess access, CurrentTenant tenant, IAuditTrail audit, PreparedConnection prepared, Precondition condition)
{
    private const int Most = 10;

    public async Task<Result<Connection>> MakeAsync(ConnectionDraft draft, CancellationToken cancellation)
    {
        if ((access.Lacks(Permission.ManageOrganisation) ?? await RefusesAsync(draft.IsOn, "connection.make", draft.Name, cancellation)) is { } refused)
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
        if (access.Lacks(Permission.ManageOrganisation) is { } refused)
        {
            return refused;
        }

        if (await connections.FindAsync(tenant.Id, id, cancellation) is not { } known)
        {
            return ConnectionErrors.Unknown;
        }

        var wanted = draft.On(known);
        if (await RefusesAsync(wanted.TrustsMoreThan(known), "connection.change", id.ToString(), cancellation) is { } stronger)
        {
            return stronger;
        }

        if (draft.Oidc is { ClientSecret: "" } && known.Oidc is { ClientSecret.Length: > 0 } before && wanted.Oidc?.Issuer != before.Issuer)
        {
            return ConnectionErrors.SecretNeeded;
        }

        var changed = await prepared.OfAsync(wanted, cancellation);
        return changed.Succeeded ? await SaveAsync(changed.Value, "connection.change", cancellation) : changed;
    }

    public async Task<Result<bool>> RemoveAsync(Guid id, CancellationToken cancellation)
    {
        if (access.Lacks(Permission.ManageOrganisation) is { } refused)
        {
            return refused;
        }

        if (await connections.FindAsync(tenant.Id, id, cancellation) is not { } known)
        {
            return ConnectionErrors.Unknown;
        }

        if (access.LacksFreshProof() is { } stale)
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
        if ((access.Lacks(Permission.ManageMembers) ?? access.LacksFreshProof()) is { } refused)
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

    private async Task<Error?> RefusesAsync(bool trusts, string action, string subject, CancellationToken cancellation)
    {
        if (access.LacksAnyOf(RolePermissions.Of(trusts ? Role.Owner : Role.Administrator)) is not { } beyond)
        {
            return access.LacksFreshProof();
        }

        await audit.WriteAsync(new($"{action}-refuse", subject) { Reason = "more than whoever does it may" }, cancellation);
        return beyond;
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
