namespace HarvestTable.Platform.Identity;

/// <summary>Opaque session tokens in a cookie; the database knows only their hashes.</summary>
public sealed class Sessions(Db db, TimeProvider clock)
{
    private const string Cookie = "session";
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    public async Task StartAsync(HttpContext http, Guid accountId, CancellationToken ct)
    {
        var token = SecretToken.Create();
        var now = clock.GetUtcNow();
        await db.ExecuteAsync($"delete from app_sessions where expires_at < {now}", ct);
        await db.ExecuteAsync(
            $"""
            insert into app_sessions (token_hash, account_id, created_at, expires_at)
            values ({SecretToken.Hash(token)}, {accountId}, {now}, {now + Lifetime})
            """,
            ct);
        HostCookie.Append(http, Cookie, token, Lifetime);
    }

    public async Task EndAsync(HttpContext http, CancellationToken ct)
    {
        if (Token(http) is { } token)
        {
            await db.ExecuteAsync($"delete from app_sessions where token_hash = {SecretToken.Hash(token)}", ct);
        }

        HostCookie.Delete(http, Cookie);
    }

    public Task<Caller?> FindAsync(string token, CancellationToken ct) => db.FirstAsync(
        $"""
        select a.id, a.role, a.name from app_sessions s join app_accounts a on a.id = s.account_id
        where s.token_hash = {SecretToken.Hash(token)} and s.expires_at > {clock.GetUtcNow()}
        """,
        static r => new Caller(r.Id(), r.Text(), r.Text()),
        ct);

    public static string? Token(HttpContext http) => HostCookie.Read(http, Cookie);
}
