using System.Linq.Expressions;
using System.Text.Json;
using LeanVibe.Data.Keys;
using LeanVibe.Platform.Identity.Connections.SetUp;
using LeanVibe.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Identity;

internal sealed class SetUpLinks(IDatabase database, TenantVault vault, TimeProvider time) : ISetUpLinks
{
    public async Task AddAsync(string hash, SetUpLink link, CancellationToken cancellation)
    {
        await using var db = await OpenAsync(link.Organisation, cancellation);
        await using var transaction = await db.BeginChangeAsync($"setup/{link.Connection}", cancellation);
        await db.SetUpLinks.Where(l => l.Connection == link.Connection && l.State == SetUpState.Open).ExecuteUpdateAsync(set => set.SetProperty(l => l.State, SetUpState.Ended), cancellation);
        db.SetUpLinks.Add(new()
        {
            Hash = hash, Id = link.Id, Organisation = link.Organisation.Value, Connection = link.Connection, State = link.State,
            MadeAt = link.MadeAt.ToUnixTimeMilliseconds(), EndsAt = link.EndsAt.ToUnixTimeMilliseconds(),
        });
        db.SetUps.Add(new() { Id = link.Id, Domain = link.Domain, By = link.By });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    public Task<SetUpLink?> FindAsync(string hash, CancellationToken cancellation) => FirstAsync(l => l.Hash == hash, cancellation);

    public Task<SetUpLink?> OpenForAsync(Guid connection, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        return FirstAsync(l => l.Connection == connection && l.State == SetUpState.Open && l.EndsAt > now, cancellation);
    }

    public async Task<IReadOnlyList<SetUpLink>> ListAsync(TenantId organisation, CancellationToken cancellation)
    {
        await using var db = await OpenAsync(organisation, cancellation);
        var rows = await db.SetUpLinks.AsNoTracking().Where(l => l.Organisation == organisation.Value).OrderByDescending(l => l.MadeAt).ToListAsync(cancellation);
        var known = await db.SetUps.AsNoTracking().ToDictionaryAsync(s => s.Id, cancellation);
        return [.. rows.Select(row => Of(row, known.GetValueOrDefault(row.Id)))];
    }

    /// <summary>One statement, so that of two at once the second finds it closed.</summary>
    public async Task<bool> CloseAsync(TenantId organisation, Guid id, SetUpState state, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        return await db.SetUpLinks.Where(l => l.Id == id && l.Organisation == organisation.Value && l.State == SetUpState.Open).ExecuteUpdateAsync(set => set.SetProperty(l => l.State, state), cancellation) == 1;
    }

    public async Task KeepAsync(SetUpLink link, Trial trial, CancellationToken cancellation)
    {
        await using var db = await OpenAsync(link.Organisation, cancellation);
        if (await db.SetUps.FirstOrDefaultAsync(s => s.Id == link.Id, cancellation) is { } row)
        {
            row.Trial = JsonSerializer.Serialize(trial, RowJson.Options);
            await db.SaveChangesAsync(cancellation);
        }
    }

    private async Task<SetUpLink?> FirstAsync(Expression<Func<SetUpLinkRow, bool>> which, CancellationToken cancellation)
    {
        SetUpLinkRow? row;
        await using (var shared = database.Open(null))
        {
            row = await shared.SetUpLinks.AsNoTracking().FirstOrDefaultAsync(which, cancellation);
        }

        if (row is null)
        {
            return null;
        }

        await using var db = await OpenAsync(new(row.Organisation), cancellation);
        return Of(row, await db.SetUps.AsNoTracking().FirstOrDefaultAsync(s => s.Id == row.Id, cancellation));
    }

    private static SetUpLink Of(SetUpLinkRow row, SetUpRow? about) =>
        new(row.Id, new(row.Organisation), row.Connection, DateTimeOffset.FromUnixTimeMilliseconds(row.MadeAt), DateTimeOffset.FromUnixTimeMilliseconds(row.EndsAt))
        {
            State = row.State, Domain = about?.Domain ?? "", By = about?.By ?? "",
            Trial = about is { Trial.Length: > 0 } ? JsonSerializer.Deserialize<Trial>(about.Trial, RowJson.Options) : null,
        };

    private async ValueTask<PlatformDb> OpenAsync(TenantId organisation, CancellationToken cancellation) => database.Open(new(organisation, await vault.KeysOfAsync(organisation, cancellation)));
}
