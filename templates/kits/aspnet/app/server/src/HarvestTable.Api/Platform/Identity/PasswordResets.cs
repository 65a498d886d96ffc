namespace HarvestTable.Platform.Identity;

/// <summary>Links that let someone choose a new password once.</summary>
public sealed class PasswordResets(Db db, TimeProvider clock)
{
    public async Task<string> AddAsync(Guid accountId, TimeSpan lifetime, CancellationToken ct)
    {
        var token = SecretToken.Create();
        await db.ExecuteAsync(
            $"""
            insert into app_password_resets (token_hash, account_id, expires_at)
            values ({SecretToken.Hash(token)}, {accountId}, {clock.GetUtcNow() + lifetime})
            """,
            ct);
        return token;
    }

    public Task<Guid?> FindAsync(string token, CancellationToken ct) => db.FirstAsync<Guid?>(
        $"select account_id from app_password_resets where token_hash = {SecretToken.Hash(token)} and expires_at > {clock.GetUtcNow()}",
        static r => r.Id(),
        ct);
}
