using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Members;

/// <summary>Somebody with an account makes an organisation, is its first owner, and works in it from now on.</summary>
public sealed class CreateOrganisation(ProvisionTenant provision, IMembershipStore memberships, IAccountStore accounts, ISessionStore sessions, CurrentAccess access, IdentityTrail trail, TimeProvider time)
{
    /// <summary>Of one account; more is for whoever runs the platform.</summary>
    private const int Most = 20;

    public async Task<Result<Tenant>> ExecuteAsync(string slug, string name, CancellationToken cancellation)
    {
        if (access is not { Account: { } account, Session: { } session })
        {
            return IdentityErrors.NotSignedIn;
        }

        if (name.Trim().Length is 0 or > 100 || name.Any(char.IsControl))
        {
            return IdentityErrors.NameInvalid;
        }

        if ((await memberships.OfAccountAsync(account, cancellation)).Count(m => m.Role == Role.Owner) >= Most)
        {
            return new Error("organisations-many", $"You own {Most} organisations already.", ErrorKind.Conflict, "Ask whoever runs this platform.");
        }

        var made = await provision.ExecuteAsync(TenantKind.Organisation, slug.Trim(), name, cancellation);
        if (!made.Succeeded)
        {
            return made.Error;
        }

        var person = await accounts.PersonOfAsync(account, cancellation);
        await memberships.AddAsync(made.Value.Id, new(account, person.Email, person.Name, Role.Owner, time.GetUtcNow()), cancellation);
        await trail.OfOrganisationAsync(made.Value.Id, new("member.add", account.ToString()) { Detail = nameof(Role.Owner) }, cancellation);
        await sessions.ChangeAsync(session, s => s with { Organisation = made.Value.Id }, cancellation);
        return made.Value;
    }
}
