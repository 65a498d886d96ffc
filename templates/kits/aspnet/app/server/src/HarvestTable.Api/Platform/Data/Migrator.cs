using System.Data.Common;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace HarvestTable.Platform.Data;

/// <summary>
/// Applies Migrations/*.sql in the order of their names, each once and all or none; afterwards remakes the views when
/// Migrations/views.sql has changed. "0002_x.sqlite.sql" and "0002_x.postgres.sql" are each for one database alone.
/// </summary>
public static class Migrator
{
    private const long PostgresLock = 724451;
    private const string Numbered = "migrations/0";
    private const string Views = "migrations/views.sql";

    /// <param name="mayRestore">A release from before the last migration goes back to the data of that time; otherwise it does not start.</param>
    public static void Run(DbDataSource source, bool isPostgres, TimeProvider clock, bool mayRestore = false)
    {
        using (var first = source.OpenConnection())
        {
            StepBack(first, isPostgres, mayRestore);
        }

        using var connection = source.OpenConnection();
        Execute(connection, null, isPostgres
            ? $"select pg_advisory_lock({PostgresLock})"
            : "pragma journal_mode=wal; pragma synchronous=normal");
        Execute(connection, null, "create table if not exists app_migrations (name text primary key, applied_at text not null)");
        var pending = Pending(connection, isPostgres ? ".sqlite.sql" : ".postgres.sql");
        if (pending.Count > 0)
        {
            if (connection is SqliteConnection file && pending[0].Name.StartsWith(Numbered, StringComparison.Ordinal) && Applied(connection).Count > 0)
            {
                Backups.Make(file, pending[0].Name);
            }

            // SQLite makes a table anew to change it, and dropping the old one must not delete what points to it.
            SetForeignKeys(connection, isPostgres, "off");
            using var transaction = connection.BeginTransaction();
            DropViews(connection, transaction, isPostgres);
            foreach (var (name, sql) in pending)
            {
                Execute(connection, transaction, sql);
                Execute(connection, transaction, "insert into app_migrations (name, applied_at) values (@a, @b)", name, clock.GetUtcNow().ToString("O"));
            }

            CheckReferences(connection, transaction, isPostgres);
            transaction.Commit();
            SetForeignKeys(connection, isPostgres, "on");
        }

        if (isPostgres)
        {
            Execute(connection, null, $"select pg_advisory_unlock({PostgresLock})");
        }
    }

    /// <summary>The database has run scripts that this release does not know: it is from a newer one.</summary>
    private static void StepBack(DbConnection connection, bool isPostgres, bool mayRestore)
    {
        var known = Scripts().ToHashSet(StringComparer.Ordinal);
        var exists = isPostgres ? "select to_regclass('app_migrations') is not null" : "select count(*) from sqlite_master where name = 'app_migrations'";
        var newer = Convert.ToInt64(Scalar(connection, exists), null) == 0
            ? null
            : Applied(connection).Find(name => !known.Contains(name));
        if (newer is not null && !(mayRestore && connection is SqliteConnection file && Backups.Restore(file, newer)))
        {
            throw new InvalidOperationException(
                $"The database has run {newer}, which this release does not know. Start the newer release, or with Db:Restore=true go back to the data from before it.");
        }
    }

    /// <summary>Views depend on every table, so they go last, and their name holds their hash: a change makes them pending again.</summary>
    private static List<(string Name, string Sql)> Pending(DbConnection connection, string others)
    {
        var scripts = Scripts()
            .Where(n => !n.EndsWith(others, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => (Name: n, Sql: Text(n)))
            .Where(s => !IsApplied(connection, s.Name))
            .ToList();
        var views = Text(Views);
        var name = $"{Views}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(views)))[..16]}";
        if (scripts.Count > 0 || !IsApplied(connection, name))
        {
            scripts.Add((name, $"delete from app_migrations where name like '{Views}:%';\n{views}"));
        }

        return scripts;
    }

    /// <summary>No view depends on another, so any order will do.</summary>
    private static void DropViews(DbConnection connection, DbTransaction transaction, bool isPostgres)
    {
        var names = Strings(connection, transaction, isPostgres
            ? "select viewname from pg_views where schemaname = current_schema()"
            : "select name from sqlite_master where type = 'view'");
        names.ForEach(name => Execute(connection, transaction, $"drop view \"{name}\""));
    }

    private static void SetForeignKeys(DbConnection connection, bool isPostgres, string state)
    {
        if (!isPostgres)
        {
            Execute(connection, null, $"pragma foreign_keys={state}");
        }
    }

    /// <exception cref="InvalidOperationException">A row points to nothing: nothing was migrated.</exception>
    private static void CheckReferences(DbConnection connection, DbTransaction transaction, bool isPostgres)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = isPostgres ? "select null where false" : "select \"table\" || ' points to no row of ' || parent from pragma_foreign_key_check limit 1";
        if (command.ExecuteScalar() is string broken)
        {
            throw new InvalidOperationException($"Nothing was migrated: a row of {broken}.");
        }
    }

    private static bool IsApplied(DbConnection connection, string name)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select count(*) from app_migrations where name = @a";
        Bind(command, [name]);
        return Convert.ToInt64(command.ExecuteScalar(), null) > 0;
    }

    private static List<string> Applied(DbConnection connection) =>
        Strings(connection, null, $"select name from app_migrations where name like '{Numbered}%' order by name");

    private static IEnumerable<string> Scripts() =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(n => n.StartsWith("migrations/", StringComparison.Ordinal) && n != Views);

    private static object? Scalar(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static List<string> Strings(DbConnection connection, DbTransaction? transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var strings = new List<string>();
        while (reader.Read())
        {
            strings.Add(reader.GetString(0));
        }

        return strings;
    }

    private static string Text(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static void Execute(DbConnection connection, DbTransaction? transaction, string sql, params string[] values)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        Bind(command, values);
        command.ExecuteNonQuery();
    }

    private static void Bind(DbCommand command, string[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@{(char)('a' + i)}";
            parameter.Value = values[i];
            command.Parameters.Add(parameter);
        }
    }
}
