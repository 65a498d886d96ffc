using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Persistence;

/// <summary>Which database the platform keeps its records in: a SQLite file in its folder, or a PostgreSQL server.</summary>
/// <param name="ConnectionString">For PostgreSQL that of the application's role, never the owner's.</param>
public sealed record DatabaseAddress(DatabaseKind Kind, string ConnectionString)
{
    public const string Variable = "LEANVIBE_DATABASE";

    /// <summary>The options' database, else that of LEANVIBE_DATABASE, else SQLite.</summary>
    /// <exception cref="DatabaseRefusedException">It names neither.</exception>
    public static DatabaseAddress Of(PlatformOptions options, PlatformFolder folder)
    {
        var named = options.Database.Length > 0 ? options.Database : Environment.GetEnvironmentVariable(Variable) ?? "";
        return named.Trim() switch
        {
            "" or "sqlite" => new(DatabaseKind.Sqlite, $"Data Source={folder.Database};Default Timeout=30"),
            var text when text.Contains("Host=", StringComparison.OrdinalIgnoreCase) => new(DatabaseKind.Postgres, text),
            _ => throw new DatabaseRefusedException(new(
                "database-unknown",
                $"{Variable} names no database that the platform knows.",
                ErrorKind.Invalid,
                "Leave it empty for SQLite, or give a PostgreSQL connection string: Host=db;Database=leanvibe;Username=leanvibe_app;Password=...")),
        };
    }
}

public enum DatabaseKind { Sqlite, Postgres }
