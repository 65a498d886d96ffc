using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using LeanVibe.Data.Tenancy;
using LeanVibe.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LeanVibe.Data.Keys;

/// <summary>Which properties of a row are sealed, and what names the row: its key, or what is marked where the database makes the key.</summary>
internal sealed class SealedColumns
{
    private static readonly ConcurrentDictionary<IReadOnlyEntityType, SealedColumns> Known = new();

    private readonly string _table;
    private readonly IReadOnlyList<PropertyInfo> _identity;

    private SealedColumns(IReadOnlyEntityType type)
    {
        _table = type.GetTableName()!;
        var properties = type.GetProperties().Where(p => p.PropertyInfo is not null).ToList();
        Properties = [.. properties.Where(p => p.PropertyInfo!.GetCustomAttribute<ClassifiedAttribute>() is { IsSealed: true }).Select(p => p.PropertyInfo!)];
        var marked = properties.Where(p => p.PropertyInfo!.GetCustomAttribute<NamesRowAttribute>() is not null).ToList();
        _identity = [.. (marked.Count > 0 ? marked : type.FindPrimaryKey()!.Properties).Where(p => p.Name != nameof(TenantRow.Tenant)).Select(p => p.PropertyInfo!)];
    }

    public IReadOnlyList<PropertyInfo> Properties { get; }

    public static SealedColumns Of(IReadOnlyEntityType type) => Known.GetOrAdd(type, t => new(t));

    public string PlaceOf(TenantRow row, PropertyInfo column) =>
        $"{row.Tenant:N}|{_table}|{column.Name}|{string.Join('\u001f', _identity.Select(p => Convert.ToString(p.GetValue(row), CultureInfo.InvariantCulture)))}";
}

/// <summary>Names the row in what its sealed columns are bound to, where the database makes the key only when the row is written.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NamesRowAttribute : Attribute;
