using LeanVibe.Data;
using LeanVibe.Data.Keys;
using LeanVibe.Data.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace LeanVibe.Tenants;

/// <summary>Writes rows by COPY, sealed as a save would seal them. It takes a superuser: PostgreSQL copies nothing into a table with policies for anybody whom they bind.</summary>
internal static class RowCopy
{
    public static async Task WriteAsync(PlatformDb db, NpgsqlConnection superuser, IReadOnlyList<TenantRow> rows)
    {
        foreach (var table in rows.GroupBy(r => r.GetType()))
        {
            var type = db.Model.FindEntityType(table.Key)!;
            var columns = type.GetProperties().Where(p => p.Name == nameof(TenantRow.Tenant) || p.ValueGenerated == ValueGenerated.Never).ToList();
            await using var copy = await superuser.BeginBinaryImportAsync($"COPY \"{type.GetTableName()}\" ({string.Join(", ", columns.Select(c => $"\"{c.GetColumnName()}\""))}) FROM STDIN (FORMAT BINARY)");
            foreach (var row in table)
            {
                await copy.StartRowAsync();
                foreach (var column in columns)
                {
                    await copy.WriteAsync(ValueOf(db, row, type, column));
                }
            }

            await copy.CompleteAsync();
        }
    }

    private static object ValueOf(PlatformDb db, TenantRow row, IEntityType type, IProperty column)
    {
        var value = column.PropertyInfo!.GetValue(row)!;
        var seals = SealedColumns.Of(type);
        return value switch
        {
            string text when seals.Properties.Contains(column.PropertyInfo) => Seal.Close(db.Access!.Keys, seals.PlaceOf(row, column.PropertyInfo), text),
            Enum => (int)value,
            _ => value,
        };
    }
}
