using System.Data.Common;

namespace HarvestTable.Platform.Data;

/// <summary>Reads the columns of one row from left to right; the reading order is the order of the select list.</summary>
public sealed class RowReader(DbDataReader reader)
{
    private int _next;

    public Guid Id() => reader.GetGuid(_next++);

    public Guid? IdOrNull() => IsNull() ? null : reader.GetGuid(_next - 1);

    public string Text() => IsNull() ? "" : reader.GetString(_next - 1);

    public string? TextOrNull() => IsNull() ? null : reader.GetString(_next - 1);

    public int Whole() => IsNull() ? 0 : reader.GetInt32(_next - 1);

    public int? WholeOrNull() => IsNull() ? null : reader.GetInt32(_next - 1);

    /// <summary>count() and the like are bigint in PostgreSQL, which refuses to read them as int.</summary>
    public long Long() => IsNull() ? 0 : reader.GetInt64(_next - 1);

    public decimal Number() => IsNull() ? 0 : reader.GetDecimal(_next - 1);

    public decimal? NumberOrNull() => IsNull() ? null : reader.GetDecimal(_next - 1);

    /// <summary>From minor units.</summary>
    public decimal Money() => IsNull() ? 0 : Data.Money.FromMinor(reader.GetInt64(_next - 1));

    public decimal? MoneyOrNull() => IsNull() ? null : Data.Money.FromMinor(reader.GetInt64(_next - 1));

    public bool Flag() => !IsNull() && reader.GetBoolean(_next - 1);

    public bool? FlagOrNull() => IsNull() ? null : reader.GetBoolean(_next - 1);

    public DateOnly Day() => reader.GetFieldValue<DateOnly>(_next++);

    public DateOnly? DayOrNull() => IsNull() ? null : reader.GetFieldValue<DateOnly>(_next - 1);

    public DateTimeOffset Time() => reader.GetFieldValue<DateTimeOffset>(_next++);

    public DateTimeOffset? TimeOrNull() => IsNull() ? null : reader.GetFieldValue<DateTimeOffset>(_next - 1);

    private bool IsNull() => reader.IsDBNull(_next++);
}
