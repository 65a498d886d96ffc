using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Identity.Provisioning;
using LeanVibe.Platform.Identity.Roles;
using LeanVibe.Platform.Identity.Tokens;
using LeanVibe.Platform.Quotas;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Connections;

/// <summary>
/// The member whom a provider speaks of. Known by connection and subject, never by the address alone: somebody with a password of their own connects it by
/// having signed in with it, and an account that the organisation itself made is connected by its address, which lies in a verified domain.
/// </summary>
public sealed class AdmitMember(IConnectionStore connections, PeopleDesk people, FindRole roles, TenantScopes scopes, QuotaBook quotas, TimeProvider time)
{
    private const int LongestName = 100;

    public async Task<Result<AccountId>> ExecuteAsync(Connection connection, Spoken spoken, SignInRequest request, CancellationToken cancellation)
    {
        var role = await roles.ExecuteAsync(connection, spoken, cancellation);
        if (role is null && connection.Rules.Count > 0)
        {
            return SignInRefusals.NoRole;
        }

        if (await connections.AccountOfAsync(connection, spoken.Subject, cancellation) is not { } account)
        {
            var first = await FirstAsync(connection, spoken, request, role, cancellation);
            if (!first.Succeeded)
            {
                return first;
            }

            account = first.Value;
        }

        if (await people.Memberships.FindAsync(account, connection.Organisation, cancellation) is not { } now)
        {
            return SignInRefusals.Removed;
        }

        // An owner stays one whatever a provider says: nobody locks an organisation out of itself from elsewhere.
        if (connection.Rules.Count > 0 && role is { } given && given.Role != now.Role && now.Role != Role.Owner)
        {
            if (await people.Memberships.ChangeAsync(connection.Organisation, account, given.Role, cancellation) == MemberChange.NoSuchRole)
            {
                return SignInRefusals.NoRole;
            }

            await people.Trail.OfOrganisationAsync(connection.Organisation, new("member.role", account.ToString()) { Reason = connection.Name, Detail = given.Name }, cancellation);
        }

        return account;
    }

    private async Task<Result<AccountId>> FirstAsync(Connection connection, Spoken spoken, SignInRequest request, RoleView? role, CancellationToken cancellation)
    {
        var known = (await people.Memberships.ListAsync(connection.Organisation, cancellation)).FirstOrDefault(m => EmailAddress.Normalise(m.Email) == EmailAddress.Normalise(spoken.Email));
        if (known is not null)
        {
            var isOwn = (await people.Accounts.FindAsync(known.Account, cancellation))?.PasswordHash.Length > 0;
            return isOwn && request.Own is { } other && other != known.Account ? SignInRefusals.OtherAddress
                : isOwn && request.Own is null ? SignInRefusals.OwnAccount
                : await ConnectAsync(connection, spoken, known.Account, cancellation);
        }

        // Where a directory keeps the members in step (SCIM), whom it does not name or has ended does not come in by the side door.
        if (!connection.Provisions || await IsKeptInStepAsync(connection.Organisation, cancellation))
        {
            return SignInRefusals.NotProvisioned;
        }

        return role is { } given ? await JoinAsync(connection, spoken, given, cancellation) : SignInRefusals.NoRole;
    }

    /// <summary>Also when the directory has ended everybody: that its token lasts says that it is there.</summary>
    private async Task<bool> IsKeptInStepAsync(TenantId organisation, CancellationToken cancellation) =>
        await scopes.DoAsync<IUserProvisioning, int>(organisation, users => users.CountAsync(cancellation)) > 0
        || (await scopes.DoAsync<IAccessTokens, IReadOnlyList<TokenGrant>>(organisation, tokens => tokens.ListAsync(organisation, cancellation))).Any(t => t.Kind == TokenKind.Directory && t.ExpiresAt > time.GetUtcNow());

    private async Task<Result<AccountId>> ConnectAsync(Connection connection, Spoken spoken, AccountId account, CancellationToken cancellation)
    {
        var linked = await connections.LinkAsync(connection, spoken.Subject, account, cancellation);
        await people.Trail.OfOrganisationAsync(connection.Organisation, new("connection.link", linked.ToString()) { Reason = connection.Name, Detail = spoken.Email }, cancellation);
        return linked;
    }

    /// <summary>An account that only this connection opens: it has no password, and its address is not one that anybody could ask a letter for.</summary>
    private async Task<Result<AccountId>> JoinAsync(Connection connection, Spoken spoken, RoleView role, CancellationToken cancellation)
    {
        var id = AccountId.New(time);
        var (name, now) = (NameOf(spoken), time.GetUtcNow());
        await people.Accounts.AddAsync(new(id, $"connection {id}", "", now), new(spoken.Email, name), cancellation);
        var seats = (await quotas.OfAsync(connection.Organisation, cancellation)).Of(QuotaKind.Seats);
        if (!await people.Memberships.JoinAsync(connection.Organisation, new(id, spoken.Email, name, role.Role, now), seats, cancellation))
        {
            return SignInRefusals.NoSeat;
        }

        var linked = await connections.LinkAsync(connection, spoken.Subject, id, cancellation);
        if (linked != id)
        {
            // Somebody else signed in with the same subject at the same moment, and was first.
            await people.Memberships.ChangeAsync(connection.Organisation, id, null, cancellation);
            return linked;
        }

        await people.Trail.OfOrganisationAsync(connection.Organisation, new("member.add", id.ToString()) { Reason = connection.Name, Detail = $"{spoken.Email} as {role.Name}" }, cancellation);
        return id;
    }

    private static string NameOf(Spoken spoken)
    {
        var name = new string([.. spoken.Name.Where(c => !char.IsControl(c))]).Trim();
        return name.Length == 0 ? spoken.Email.Split('@')[0] : name[..Math.Min(name.Length, LongestName)];
    }
}

/// <summary>Accounts, members, and where it is written down what becomes of them.</summary>
public sealed record PeopleDesk(IAccountStore Accounts, IMembershipStore Memberships, IdentityTrail Trail);
