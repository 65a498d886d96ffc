using System.Reflection;
using LeanVibe.Data.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LeanVibe.Data.Keys;

/// <summary>
/// Between memory and database: rows hold plain text in memory, the database holds ciphertext. Before saving the sealed columns are closed, after
/// saving (or failing) the rows are plain again; rows that are read are opened before anybody sees them.
/// </summary>
internal sealed class SealingInterceptor : SaveChangesInterceptor, IMaterializationInterceptor
{
    /// <summary>One for all contexts: it keeps nothing.</summary>
    public static SealingInterceptor Instance { get; } = new();

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Close((PlatformDb)eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Close((PlatformDb)eventData.Context!);
        return new(result);
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        Reopen((PlatformDb)eventData.Context!, saved: true);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Reopen((PlatformDb)eventData.Context!, saved: true);
        return new(result);
    }

    public override void SaveChangesFailed(DbContextErrorEventData eventData) => Reopen((PlatformDb)eventData.Context!, saved: false);

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Reopen((PlatformDb)eventData.Context!, saved: false);
        return Task.CompletedTask;
    }

    public object InitializedInstance(MaterializationInterceptionData materializationData, object entity)
    {
        if (entity is TenantRow row && materializationData.Context is PlatformDb { Access: { } access } db)
        {
            var columns = SealedColumns.Of(materializationData.EntityType);
            foreach (var column in columns.Properties)
            {
                var text = (string)column.GetValue(row)!;
                column.SetValue(row, db.AcceptsPlain && !Seal.IsClosed(text) ? text : Seal.Open(access.Keys, columns.PlaceOf(row, column), text));
            }
        }

        return entity;
    }

    private static void Close(PlatformDb db)
    {
        foreach (var entry in db.ChangeTracker.Entries<TenantRow>().Where(e => e.State is EntityState.Added or EntityState.Modified).ToList())
        {
            var columns = SealedColumns.Of(entry.Metadata);
            foreach (var column in columns.Properties.Where(c => entry.State == EntityState.Added || entry.Property(c.Name).IsModified))
            {
                var plain = (string)entry.Property(column.Name).CurrentValue!;
                db.Closed.Add(new(entry, column, plain));
                entry.Property(column.Name).CurrentValue = Seal.Close(db.Access!.Keys, columns.PlaceOf(entry.Entity, column), plain);
            }
        }
    }

    private static void Reopen(PlatformDb db, bool saved)
    {
        foreach (var (entry, column, plain) in db.Closed)
        {
            var property = entry.Property(column.Name);
            property.CurrentValue = plain;
            if (saved)
            {
                property.OriginalValue = plain;
                property.IsModified = false;
            }
        }

        db.Closed.Clear();
    }
}

/// <summary>A column that is ciphertext while its row is being saved, and what it is again afterwards.</summary>
internal sealed record ClosedColumn(EntityEntry<TenantRow> Entry, PropertyInfo Column, string Plain);
