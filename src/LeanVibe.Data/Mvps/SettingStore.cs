using LeanVibe.Hosting.Mvps;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Mvps;

internal sealed class SettingStore(PlatformDbs dbs) : ISettingStore
{
    public async Task<IReadOnlyDictionary<string, string>> ReadAsync(CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        return await db.Settings.AsNoTracking().ToDictionaryAsync(s => s.Name, s => s.Value, StringComparer.Ordinal, cancellation);
    }

    public async Task ReplaceAsync(IReadOnlyDictionary<string, string> settings, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        await using var transaction = await db.BeginChangeAsync("settings", cancellation);
        var there = await db.Settings.ToDictionaryAsync(s => s.Name, StringComparer.Ordinal, cancellation);
        db.Settings.RemoveRange(there.Values.Where(s => !settings.ContainsKey(s.Name)));
        foreach (var (name, value) in settings)
        {
            if (there.TryGetValue(name, out var row))
            {
                row.Value = value;
            }
            else
            {
                db.Settings.Add(new() { Name = name, Value = value });
            }
        }

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
