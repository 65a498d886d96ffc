using Microsoft.Data.Sqlite;
using Npgsql;

namespace LeanVibe.Data;

/// <summary>Tells a database that cannot answer now from one that was asked something wrong.</summary>
public static class DatabaseFailure
{
    /// <summary>SQLite: busy, locked, the disk fails or is full, the file cannot be opened (https://www.sqlite.org/rescode.html).</summary>
    private static readonly HashSet<int> SqliteCodes = [5, 6, 10, 13, 14];

    /// <summary>Whether this came from a database that is away, starting, stopping or full: asking again later may help.</summary>
    public static bool IsAway(Exception? failure) => failure switch
    {
        null => false,
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected } => false,
        NpgsqlException { IsTransient: true } => true,
        SqliteException sqlite => SqliteCodes.Contains(sqlite.SqliteErrorCode),
        AggregateException many => many.InnerExceptions.Any(IsAway),
        _ => IsAway(failure.InnerException),
    };
}
