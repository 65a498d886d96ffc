namespace HarvestTable.Platform.OpenId;

/// <summary>Which account here belongs to which subject at a provider.</summary>
public sealed class Identities(Db db, TimeProvider clock)
{
    public Task<Guid?> FindAsync(Person person, CancellationToken ct) => db.FirstAsync<Guid?>(
        $"select account_id from app_identities where issuer = {person.Issuer} and subject = {person.Subject}", static r => r.Id(), ct);

    public Task<bool> HasAnyAsync(Guid accountId, CancellationToken ct) => db.AnyAsync($"from app_identities where account_id = {accountId}", ct);

    public Task AddAsync(Guid accountId, Person person, CancellationToken ct) => db.ExecuteAsync(
        $"""
        insert into app_identities (issuer, subject, account_id, created_at)
        values ({person.Issuer}, {person.Subject}, {accountId}, {clock.GetUtcNow()})
        """,
        ct);
}
