using System.Text.Json;
using LeanVibe.Data.Keys;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Connections;
using LeanVibe.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Identity;

internal sealed class SignInRequests(IDatabase database, TenantVault vault, TimeProvider time) : ISignInRequests
{
    public async Task AddAsync(TenantId organisation, string state, SignInRequest request, CancellationToken cancellation)
    {
        await using var db = await OpenAsync(organisation, cancellation);

        // Those that nobody came back for are taken away by whoever comes next.
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await db.SignInRequests.Where(r => r.EndsAt < now).ExecuteDeleteAsync(cancellation);
        db.SignInRequests.Add(new()
        {
            StateHash = Secret.HashOf(state), Content = JsonSerializer.Serialize(request, RowJson.Options), EndsAt = (request.StartedAt + SignInRequest.Life).ToUnixTimeMilliseconds(),
        });
        await db.SaveChangesAsync(cancellation);
    }

    public async Task<TakenRequest> TakeAsync(TenantId organisation, string state, CancellationToken cancellation)
    {
        await using var db = await OpenAsync(organisation, cancellation);
        var hash = Secret.HashOf(state);
        if (await db.SignInRequests.AsNoTracking().FirstOrDefaultAsync(r => r.StateHash == hash, cancellation) is not { } row)
        {
            return new(null, false);
        }

        // One statement, so that of two at once the second finds it used.
        var isFirst = await db.SignInRequests.Where(r => r.StateHash == hash && !r.WasUsed).ExecuteUpdateAsync(set => set.SetProperty(r => r.WasUsed, true), cancellation) == 1;
        return new(JsonSerializer.Deserialize<SignInRequest>(row.Content, RowJson.Options), !isFirst);
    }

    public async Task<bool> TakeMessageAsync(TenantId organisation, string id, DateTimeOffset until, CancellationToken cancellation)
    {
        await using var db = await OpenAsync(organisation, cancellation);
        await using var transaction = await db.BeginChangeAsync("message", cancellation);
        var (hash, now) = (Secret.HashOf(id), time.GetUtcNow().ToUnixTimeMilliseconds());
        if (await db.SeenMessages.AnyAsync(m => m.Hash == hash, cancellation))
        {
            return false;
        }

        await db.SeenMessages.Where(m => m.EndsAt < now).ExecuteDeleteAsync(cancellation);
        db.SeenMessages.Add(new() { Hash = hash, EndsAt = until.ToUnixTimeMilliseconds() });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    private async ValueTask<PlatformDb> OpenAsync(TenantId organisation, CancellationToken cancellation) => database.Open(new(organisation, await vault.KeysOfAsync(organisation, cancellation)));
}
