using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace HarvestTable.Platform.OpenId;

/// <summary>
/// Sign-ins under way at the provider, each bound to its browser by a short-lived cookie and good once; of cookie and state the database knows the hashes.
/// <code>begun: state, nonce, verifier -> taken: the state is used up -> pending: who it is, while the person is asked for more</code>
/// </summary>
public sealed class SignInRequests(Db db, TimeProvider clock)
{
    private const string Cookie = "openid";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <param name="next">A page of this product to go on to, or empty.</param>
    /// <returns>What goes to the provider: state, nonce and the challenge of the verifier that stays here (PKCE, S256).</returns>
    public async Task<(string State, string Nonce, string Challenge)> BeginAsync(HttpContext http, string next, CancellationToken ct)
    {
        var (browser, state, nonce, verifier) = (SecretToken.Create(), SecretToken.Create(), SecretToken.Create(), SecretToken.Create());
        var now = clock.GetUtcNow();
        await db.ExecuteAsync($"delete from app_sign_ins where expires_at < {now}", ct);
        await db.ExecuteAsync(
            $"""
            insert into app_sign_ins (token_hash, state_hash, nonce, verifier, next, expires_at)
            values ({SecretToken.Hash(browser)}, {SecretToken.Hash(state)}, {nonce}, {verifier}, {next}, {now + Lifetime})
            """,
            ct);
        HostCookie.Append(http, Cookie, browser, Lifetime);
        return (state, nonce, Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))));
    }

    /// <summary>Uses the state up: in this browser, in time, and once, even when it comes twice at the same moment.</summary>
    /// <exception cref="SignInProblem">There is no such sign-in.</exception>
    public async Task<StartedSignIn> TakeAsync(HttpContext http, string? state, CancellationToken ct)
    {
        if (Browser(http) is not { } browser || state is not { Length: > 0 and < 200 }
            || await db.ExecuteAsync($"update app_sign_ins set state_hash = '' where token_hash = {browser} and state_hash = {SecretToken.Hash(state)} and expires_at > {clock.GetUtcNow()}", ct) == 0)
        {
            throw SignInProblem.Expired("the state is unknown in this browser, used or too old");
        }

        return (await db.FirstAsync($"select nonce, verifier, next from app_sign_ins where token_hash = {browser}", static r => new StartedSignIn(r.Text(), r.Text(), r.Text()), ct))!;
    }

    /// <summary>Keeps who it is until the person has said the rest.</summary>
    public Task KeepAsync(HttpContext http, Person person, CancellationToken ct) => db.ExecuteAsync(
        $"update app_sign_ins set issuer = {person.Issuer}, subject = {person.Subject}, email = {person.Email}, name = {person.Name} where token_hash = {Browser(http)}",
        ct);

    public async Task<Person?> PendingAsync(HttpContext http, CancellationToken ct) => Browser(http) is not { } browser ? null : await db.FirstAsync(
        $"select issuer, subject, email, name from app_sign_ins where token_hash = {browser} and subject is not null and expires_at > {clock.GetUtcNow()}",
        static r => new Person(r.Text(), r.Text(), r.Text(), r.Text()),
        ct);

    public async Task EndAsync(HttpContext http, CancellationToken ct)
    {
        await db.ExecuteAsync($"delete from app_sign_ins where token_hash = {Browser(http)}", ct);
        HostCookie.Delete(http, Cookie);
    }

    private static string? Browser(HttpContext http) => HostCookie.Read(http, Cookie) is { } token ? SecretToken.Hash(token) : null;
}

/// <summary>What was kept here when the browser left for the provider.</summary>
public sealed record StartedSignIn(string Nonce, string Verifier, string Next);
