using System.Reflection;
using System.Text.Json;
using LeanVibe.Data.Tenancy;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Tenancy.Exporting;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Erasing;

/// <summary>Rows as an export shows them: every column by its name and opened, except whose they are and what opens something.</summary>
internal static class ExportedRows
{
    public static async Task AddAsync<T>(this Export export, string name, IQueryable<T> rows, CancellationToken cancellation)
        where T : TenantRow
    {
        var columns = typeof(T).GetProperties().Where(p => p.Name != nameof(TenantRow.Tenant) && p.GetCustomAttribute<ClassifiedAttribute>() is { What: not DataClass.Secret }).ToList();
        var all = await rows.AsNoTracking().ToListAsync(cancellation);
        await export.AddRowsAsync(name, [.. all.Select(row => columns.ToDictionary(c => JsonNamingPolicy.CamelCase.ConvertName(c.Name), c => c.GetValue(row)))], cancellation);
    }
}
