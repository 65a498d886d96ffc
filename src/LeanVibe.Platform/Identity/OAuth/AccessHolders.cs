using System.Collections.Frozen;
using System.Globalization;
using LeanVibe.Platform.Identity.Tokens;
using LeanVibe.Platform.Tenancy;
using Microsoft.IdentityModel.JsonWebTokens;

namespace LeanVibe.Platform.Identity.OAuth;

/// <summary>Who holds an access token whose signature is good: a client for a person who let it in, or a service of an organisation.</summary>
public sealed class AccessHolders(HoldGrant hold, IClientStore clients, IAccountStore accounts, ITenantStore tenants)
{
    public async Task<Holder> OfAsync(JsonWebToken token, DateTimeOffset now, CancellationToken cancellation)
    {
        var scope = ScopeNames.Read((CheckAccessToken.Claim(token, "scope") ?? "").Split(' '));
        if (await clients.FindAsync(CheckAccessToken.Claim(token, "client_id") ?? "", cancellation) is not { } client)
        {
            return new(null, AccessRefusals.ClientGone, null);
        }

        return CheckAccessToken.Claim(token, "oi_au_id") is { } grant && Guid.TryParse(grant, CultureInfo.InvariantCulture, out var id)
            ? await OfPersonAsync(id, client, scope, now, cancellation)
            : await OfServiceAsync(client, scope, cancellation);
    }

    private async Task<Holder> OfPersonAsync(Guid id, Client client, FrozenSet<Permission> scope, DateTimeOffset now, CancellationToken cancellation)
    {
        var held = await hold.ExecuteAsync(id, now, cancellation);
        if (held is not { Reason: "", Grant: { Organisation: { } organisation } grant } || grant.Client != client.Id)
        {
            return new(null, held.Reason.Length > 0 ? held.Reason : AccessRefusals.NoMember, held.Grant?.Organisation);
        }

        var email = (await accounts.PersonOfAsync(grant.Account, cancellation)).Email;
        return new(new(new(grant.Id, organisation, TokenKind.Personal, client.Name, grant.GivenAt, grant.GivenAt + Grant.Longest) { Account = grant.Account }, email, held.May.Intersect(scope).ToFrozenSet()), "", organisation);
    }

    private async Task<Holder> OfServiceAsync(Client client, FrozenSet<Permission> scope, CancellationToken cancellation)
    {
        if (client is not { Kind: ClientKind.Service, Organisation: { } organisation })
        {
            return new(null, AccessRefusals.GrantOver, client.Organisation);
        }

        return await tenants.FindAsync(organisation, cancellation) is { State: TenantState.Active }
            ? new(new(new(Guid.Empty, organisation, TokenKind.Organisation, client.Name, client.CreatedAt, DateTimeOffset.MaxValue), $"service {client.Name}", client.Scope.Intersect(scope).ToFrozenSet()), "", organisation)
            : new(null, AccessRefusals.OrganisationOff, organisation);
    }
}

/// <param name="Reason">Why there is nobody; empty when there is.</param>
public sealed record Holder(Bearer? Bearer, string Reason, TenantId? Organisation);
