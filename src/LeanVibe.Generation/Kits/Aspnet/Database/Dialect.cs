namespace LeanVibe.Generation.Kits.Aspnet.Database;

/// <summary>Where SQLite and PostgreSQL do not read the same SQL.</summary>
internal sealed record Dialect
{
    /// <summary>Times are kept as text.</summary>
    public static Dialect Sqlite { get; } = new()
    {
        Name = "sqlite",
        Now = "strftime('%Y-%m-%d %H:%M:%S+00:00', 'now')",
        DateAsTime = "{0} || ' 00:00:00+00:00'",
        TimeAsDate = "substr({0}, 1, 10)",
        TimeAsText = "substr({0}, 1, 19)",
    };

    public static Dialect Postgres { get; } = new()
    {
        Name = "postgres",
        Now = "current_timestamp",
        DateAsTime = "cast({0} as timestamp) at time zone 'UTC'",
        TimeAsDate = "cast({0} at time zone 'UTC' as date)",
        TimeAsText = "to_char({0} at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS')",
    };

    /// <summary>In the name of a file that is for this database alone.</summary>
    public required string Name { get; init; }

    public required string Now { get; init; }

    public required string DateAsTime { get; init; }

    public required string TimeAsDate { get; init; }

    public required string TimeAsText { get; init; }

    /// <summary>An existing column can be changed; otherwise its table is made anew.</summary>
    public bool AltersColumns => this == Postgres;
}
