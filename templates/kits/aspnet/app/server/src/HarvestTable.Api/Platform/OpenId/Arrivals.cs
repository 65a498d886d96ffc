namespace HarvestTable.Platform.OpenId;

/// <summary>
/// Which account here somebody gets whom the provider vouches for:
/// 1. the one that is theirs already; 2. the one that has their address, if it has no password, or once they have proven that they know it:
/// whoever made it may be somebody else; 3. a new one, in a role that people take for themselves, as when they sign up.
/// </summary>
public sealed class Arrivals(Accounts accounts, Identities identities)
{
    /// <returns>The account, or what the person must say first: "password" or "role".</returns>
    /// <exception cref="SignInProblem">There is none for them.</exception>
    public async Task<(Guid? Account, string Needs)> OfAsync(Person person, CancellationToken ct)
    {
        if (await identities.FindAsync(person, ct) is { } theirs)
        {
            return (theirs, "");
        }

        if (await accounts.FindByEmailAsync(person.Email, ct) is { } there)
        {
            return await accounts.HasPasswordAsync(there.Id, ct) ? (null, "password")
                : await identities.HasAnyAsync(there.Id, ct) ? throw SignInProblem.Taken()
                : (await LinkAsync(there, person, ct), "");
        }

        return RoleList.SigningUp switch
        {
            [] => throw SignInProblem.Closed(),
            [var only] => (await AddAsync(person, only, ct), ""),
            _ => (null, "role"),
        };
    }

    /// <exception cref="Refusal">What the person said is not enough.</exception>
    public async Task<Guid> FinishAsync(Person person, SignInEnd end, CancellationToken ct)
    {
        if (await accounts.FindByEmailAsync(person.Email, ct) is { } there)
        {
            new Problems().Text("password", end.Password, required: true, max: 200).ThrowIfAny();
            return await accounts.VerifyAsync(there.Email, end.Password!, ct) is null
                ? throw Refusal.Invalid("password", "This is not the password of that account.")
                : await LinkAsync(there, person, ct);
        }

        new Problems().Choice("role", end.Role, RoleList.SigningUp, required: true).ThrowIfAny();
        return await AddAsync(person, end.Role!, ct);
    }

    private async Task<Guid> AddAsync(Person person, string role, CancellationToken ct) =>
        await LinkAsync(await accounts.AddAsync(person.Email, person.Name, null, role, ct), person, ct);

    private async Task<Guid> LinkAsync(Account account, Person person, CancellationToken ct)
    {
        await identities.AddAsync(account.Id, person, ct);
        return account.Id;
    }
}
