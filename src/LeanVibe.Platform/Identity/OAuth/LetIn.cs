using System.Collections.Frozen;
using LeanVibe.Platform.Identity.Tokens;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.OAuth;

/// <summary>A person who is signed in lets a program in: in the program's organisation, or, when it is the platform's own, where the person works now.</summary>
public sealed class LetIn(IClientStore clients, IGrantStore grants, Applicants applicants, CurrentAccess access, Refusals refusals)
{
    /// <summary>What the program asks, as the person is shown it.</summary>
    public async Task<Result<Asking>> LookAsync(string clientId, IReadOnlyCollection<string> scopes, CancellationToken cancellation)
    {
        if (await clients.FindAsync(clientId, cancellation) is not { } client)
        {
            return OAuthErrors.ClientUnknown;
        }

        var applicant = await applicants.ForAsync(client, cancellation);
        if (!applicant.Succeeded)
        {
            if (applicant.Error == OAuthErrors.OfAnother)
            {
                await refusals.WriteAsync(client.Organisation!.Value, new("oauth.refuse", client.Id) { Reason = AccessRefusals.NoMember, Detail = client.Name }, cancellation);
            }

            return applicant.Error;
        }

        var asked = ScopeNames.Read(scopes).Intersect(client.Scope).ToFrozenSet();
        var (may, organisation) = (asked.Where(applicant.Value.May.Contains).ToFrozenSet(), applicant.Value.Organisation);
        return asked.Count > 0 && organisation is null ? OAuthErrors.NowhereToWork : new Asking(client, organisation?.Name ?? "", may, may.Count > 0 && access.LacksFreshProof() is not null);
    }

    public async Task<Result<Grant>> ExecuteAsync(string clientId, IReadOnlyCollection<string> scopes, CancellationToken cancellation)
    {
        var asking = await LookAsync(clientId, scopes, cancellation);
        if (!asking.Succeeded)
        {
            return asking.Error;
        }

        if (asking.Value.NeedsProof)
        {
            return access.LacksFreshProof()!;
        }

        var (client, may) = (asking.Value.Client, asking.Value.May);
        var grant = (await applicants.ForAsync(client, cancellation)).Value.NewGrant(client, may);
        await grants.AddAsync(grant, cancellation);
        var what = $"{client.Name}: {(may.Count > 0 ? string.Join(", ", may.Order()) : "who they are")}";
        await refusals.Trail.OfAccountAsync(grant.Account, new("oauth.let-in", grant.Id.ToString("D")) { Detail = what }, cancellation);
        if ((grant.Organisation ?? client.Organisation) is { } organisation)
        {
            await refusals.Trail.OfOrganisationAsync(organisation, new("oauth.let-in", grant.Id.ToString("D")) { Detail = what }, cancellation);
        }

        return grant;
    }
}

/// <param name="Organisation">Where it will work; empty when it only learns who the person is.</param>
/// <param name="May">What it gets of what it asks: no more than it is registered for and the person may.</param>
public sealed record Asking(Client Client, string Organisation, FrozenSet<Permission> May, bool NeedsProof);
