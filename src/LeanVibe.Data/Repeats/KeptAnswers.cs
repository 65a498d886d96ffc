using System.Text.Json;
using LeanVibe.Data.Keys;
using LeanVibe.Platform.Repeats;
using LeanVibe.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Repeats;

internal sealed class KeptAnswers(IDatabase database, TenantVault vault, TimeProvider time) : IKeptAnswers
{
    public async Task<Repeat> BeginAsync(TenantId tenant, string hash, string fingerprint, CancellationToken cancellation)
    {
        await using var db = await OpenAsync(tenant, cancellation);
        await using var transaction = await db.BeginChangeAsync("repeats", cancellation);
        var now = time.GetUtcNow();
        var moment = now.ToUnixTimeMilliseconds();
        await db.KeptAnswers.Where(a => a.EndsAt < moment).ExecuteDeleteAsync(cancellation);
        if (await db.KeptAnswers.AsNoTracking().FirstOrDefaultAsync(a => a.Hash == hash, cancellation) is { } row)
        {
            return row.Fingerprint != fingerprint ? new(RepeatState.Different)
                : row.Answer.Length == 0 ? new(RepeatState.Unfinished)
                : new(RepeatState.Answered, JsonSerializer.Deserialize<KeptAnswer>(row.Answer, RowJson.Options));
        }

        if (await db.KeptAnswers.CountAsync(cancellation) >= RepeatKey.Most)
        {
            return new(RepeatState.TooMany);
        }

        db.KeptAnswers.Add(new() { Hash = hash, Fingerprint = fingerprint, EndsAt = (now + RepeatKey.Life).ToUnixTimeMilliseconds() });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new(RepeatState.Begun);
    }

    public async Task KeepAsync(TenantId tenant, string hash, KeptAnswer answer, CancellationToken cancellation)
    {
        await using var db = await OpenAsync(tenant, cancellation);
        if (await db.KeptAnswers.FirstOrDefaultAsync(a => a.Hash == hash, cancellation) is { } row)
        {
            row.Answer = JsonSerializer.Serialize(answer, RowJson.Options);
            await db.SaveChangesAsync(cancellation);
        }
    }

    public async Task ForgetAsync(TenantId tenant, string hash, CancellationToken cancellation)
    {
        await using var db = await OpenAsync(tenant, cancellation);
        await db.KeptAnswers.Where(a => a.Hash == hash).ExecuteDeleteAsync(cancellation);
    }

    private async ValueTask<PlatformDb> OpenAsync(TenantId tenant, CancellationToken cancellation) => database.Open(new(tenant, await vault.KeysOfAsync(tenant, cancellation)));
}
