using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity.Connections.Saml;
using LeanVibe.Platform.Identity.Domains;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Connections.SetUp;

/// <summary>An administrator makes a link for the customer's IT, which is shown this once; the connection that it is for is off.</summary>
public sealed class InviteSetUp(SetUpDesk desk, ProviderGate gate, ClaimDomain claim, CurrentActor actor, IAuditTrail audit)
{
    public async Task<Result<MadeSetUp>> ExecuteAsync(SetUpDraft draft, CancellationToken cancellation)
    {
        if (await gate.RefusesAsync(trusts: false, "setup.make", draft.Name, cancellation) is { } refused)
        {
            return refused;
        }

        if (draft.Days is < 1 or > SetUpLink.MostDays)
        {
            return SetUpErrors.Invalid;
        }

        var domain = draft.Domain.Trim().Length == 0 ? null : await claim.ExecuteAsync(draft.Domain, cancellation);
        var connection = domain is { Succeeded: false } ? domain.Error : await ConnectionAsync(draft, cancellation);
        if (!connection.Succeeded)
        {
            return connection.Error;
        }

        var (secret, now) = (Secret.New(), desk.Now);
        var link = new SetUpLink(Guid.CreateVersion7(now), desk.Organisation, connection.Value.Id, now, now.AddDays(draft.Days)) { Domain = domain?.Value.Name ?? "", By = actor.Name };
        await desk.Links.AddAsync(Secret.HashOf(secret), link, cancellation);
        await audit.WriteAsync(new("setup.make", link.Id.ToString("D")) { Detail = $"{connection.Value.Name}, {draft.Days} days{(link.Domain.Length > 0 ? $", {link.Domain}" : "")}" }, cancellation);
        return new MadeSetUp(SetUpView.Of(link), $"{desk.Site}/setup/{secret}");
    }

    private async Task<Result<Connection>> ConnectionAsync(SetUpDraft draft, CancellationToken cancellation)
    {
        if (draft.Connection is { } id)
        {
            return await desk.Connections.FindAsync(desk.Organisation, id, cancellation) is not { } known ? ConnectionErrors.Unknown : known.IsOn ? SetUpErrors.IsOn : known;
        }

        if (ConnectionRules.CheckName(draft.Name.Trim()) is { } invalid)
        {
            return invalid;
        }

        if ((await desk.Connections.ListAsync(desk.Organisation, cancellation)).Count >= SaveConnection.Most)
        {
            return ConnectionErrors.Many(SaveConnection.Most);
        }

        var made = new Connection(Guid.CreateVersion7(desk.Now), desk.Organisation, draft.Kind, draft.Name.Trim(), desk.Now);
        made = draft.Kind == ConnectionKind.Saml ? made with { Saml = new("") { Key = SamlKey.New(made.Id, desk.Now) } } : made with { Oidc = new("", "", "") };
        await desk.Connections.SaveAsync(made, cancellation);
        await audit.WriteAsync(new("connection.make", made.Id.ToString()) { Detail = $"{made.Name}, off, to be set up" }, cancellation);
        return made;
    }
}

/// <param name="Address">Shown this once.</param>
public sealed record MadeSetUp(SetUpView View, string Address);
