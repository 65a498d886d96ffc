using LeanVibe.Platform.Identity.Accounts;
using LeanVibe.Platform.Identity.Domains;
using LeanVibe.Platform.Identity.Tokens;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Connections.SetUp;

/// <summary>What a set-up link stands for, looked up anew each time: in time, not taken back, not finished, for a connection that is there and off.</summary>
public sealed class OpenSetUp(ISetUpLinks links, IConnectionStore connections, OpenSetUpPlaces places, Guarded guarded, Refusals refusals)
{
    public async Task<Result<OpenedSetUp>> ExecuteAsync(string? secret, CancellationToken cancellation)
    {
        if (!await guarded.LetsTryAsync("setup", cancellation))
        {
            return IdentityErrors.TooOften;
        }

        if (secret is not { Length: > 0 and < 200 } || await links.FindAsync(Secret.HashOf(secret), cancellation) is not { } link)
        {
            return SetUpErrors.Dead;
        }

        var organisation = await places.Tenants.FindAsync(link.Organisation, cancellation);
        if (organisation is not { State: TenantState.Active })
        {
            return SetUpErrors.Dead;
        }

        var connection = await connections.FindAsync(link.Organisation, link.Connection, cancellation);
        if (connection is not { IsOn: false } || !link.IsOpen(refusals.Now))
        {
            var why = link.State != SetUpState.Open ? link.State.ToString().ToLowerInvariant() : connection is null ? "the connection is gone" : connection.IsOn ? "the connection is on" : "has run out";
            await refusals.WriteAsync(link.Organisation, new("setup.refuse", link.Id.ToString("D")) { Reason = why }, cancellation);
            return SetUpErrors.Dead;
        }

        return new OpenedSetUp(link, organisation, connection, link.Domain.Length > 0 ? await places.Domains.FindAsync(link.Organisation, link.Domain, cancellation) : null);
    }
}

/// <summary>Where what a link is about is looked up.</summary>
public sealed record OpenSetUpPlaces(ITenantStore Tenants, IDomainStore Domains);

/// <param name="Domain">Null when the link is for none, or it was given up.</param>
public sealed record OpenedSetUp(SetUpLink Link, Tenant Organisation, Connection Connection, Domain? Domain);
