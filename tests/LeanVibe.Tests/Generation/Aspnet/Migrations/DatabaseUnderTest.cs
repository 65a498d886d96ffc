using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using LeanVibe.Generation;

namespace LeanVibe.Tests.Generation.Aspnet.Migrations;

/// <summary>A database of its own that scripts of a generated server run on as its migrator runs them: all in one transaction.</summary>
public abstract class DatabaseUnderTest(DbConnection connection, string others) : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    protected DbConnection Connection { get; } = connection;

    /// <summary>Everything about tables, columns, references and indexes, one line each, in an order of its own: where a column stands is no matter.</summary>
    public abstract IReadOnlyList<string> Schema();

    /// <param name="after">Only scripts after this number.</param>
    public void Run(FileSet files, int after = 0)
    {
        Before();
        using var transaction = Connection.BeginTransaction();
        foreach (var script in files.Files.Where(f => f.Path.Contains("/Migrations/0", StringComparison.Ordinal) && !f.Path.EndsWith(others, StringComparison.Ordinal)))
        {
            if (int.Parse(Path.GetFileName(script.Path)[..4], CultureInfo.InvariantCulture) > after)
            {
                Execute(script.Text, transaction);
            }
        }

        Check(transaction);
        transaction.Commit();
        After();
    }

    /// <summary>The rows of Demo/demo.json, as the server seeds them.</summary>
    public void Seed(FileSet files)
    {
        using var demo = JsonDocument.Parse(files.Files.Single(f => f.Path.EndsWith("/Demo/demo.json", StringComparison.Ordinal)).Text);
        var people = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var person in demo.RootElement.GetProperty("accounts").EnumerateArray())
        {
            var key = $"@{person.GetProperty("key").GetString()}";
            people[key] = Guid.NewGuid();
            Insert("app_accounts", ["id", "email", "name", "role", "created_at", "password_hash"], [people[key], $"{key}@example.com", key, person.GetProperty("role").GetString(), Now, ""]);
        }

        foreach (var table in demo.RootElement.GetProperty("tables").EnumerateArray())
        {
            var columns = table.GetProperty("columns").EnumerateArray().Select(c => c.GetString()!).ToList();
            var types = table.GetProperty("types").EnumerateArray().Select(c => c.GetString()!).ToList();
            foreach (var row in table.GetProperty("rows").EnumerateArray())
            {
                Insert(table.GetProperty("name").GetString()!, columns, [.. row.EnumerateArray().Select((cell, i) => Value(cell, types[i], people))]);
            }
        }
    }

    public IReadOnlyList<string> Read(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
        {
            lines.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return lines;
    }

    public void Execute(string sql, DbTransaction? transaction = null)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }

    public virtual void Dispose()
    {
        Connection.Dispose();
        GC.SuppressFinalize(this);
    }

    protected virtual void Before()
    {
    }

    protected virtual void After()
    {
    }

    protected virtual void Check(DbTransaction transaction)
    {
    }

    private void Insert(string table, IReadOnlyList<string> columns, IReadOnlyList<object?> values)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = $"insert into {table} ({string.Join(", ", columns)}) values ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
        for (var i = 0; i < values.Count; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            parameter.Value = values[i] ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        command.ExecuteNonQuery();
    }

    private static object? Value(JsonElement cell, string type, Dictionary<string, Guid> people) => type switch
    {
        _ when cell.ValueKind == JsonValueKind.Null => null,
        "uuid" => cell.GetString() is ['@', ..] role ? people[role] : cell.GetGuid(),
        "integer" => cell.GetInt32(),
        "bigint" => cell.GetInt64(),
        "numeric" => cell.GetDecimal(),
        "boolean" => cell.GetBoolean(),
        "date" => DateOnly.FromDateTime(Now.UtcDateTime).AddDays(Offset(cell)),
        "timestamptz" => Now.AddMinutes(Offset(cell)),
        _ => cell.GetString(),
    };

    private static int Offset(JsonElement cell) => int.Parse(cell.GetString()![..^1], CultureInfo.InvariantCulture);
}
