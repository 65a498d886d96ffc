using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace HarvestTable.Platform.Data;

/// <summary>Tells a broken database constraint from other failures.</summary>
public static class Constraint
{
    /// <summary>"ux_farms_name" on PostgreSQL, "farms.name, farms.place" on SQLite; null when no unique index was broken.</summary>
    public static string? BrokenUnique(DbException failure) => failure switch
    {
        SqliteException { SqliteExtendedErrorCode: 2067 or 1555 } e => e.Message.Split("failed: ")[^1].TrimEnd('\'', '.'),
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } e => e.ConstraintName ?? "",
        _ => null,
    };

    public static bool IsBrokenReference(DbException failure) => failure
        is SqliteException { SqliteExtendedErrorCode: 787 or 1811 }
        or PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.RestrictViolation };
}
