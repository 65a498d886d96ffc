using System.Globalization;
using System.Reflection;
using System.Text.Json;
using HarvestTable.Platform.Files;

namespace HarvestTable.Platform.Demo;

/// <summary>
/// Demo__Seed=true: one account for each role and the rows of Demo/demo.json, once. There, times are given in minutes before now
/// ("-90m") or days from today ("+3d"), and accounts by their key ("@farmer").
/// </summary>
public sealed class DemoSeed(Db db, Accounts accounts, StoredFiles files, IConfiguration config, TimeProvider clock)
{
    public bool IsOn => bool.TryParse(config["Demo:Seed"], out var on) && on;

    public IEnumerable<DemoAccount> Accounts => RoleList.All.Select(r => new DemoAccount(r.Id, r.Name, Email(r.Id), Password));

    private string Password => config["Demo:Password"] ?? "demo-password";

    public async Task EnsureAsync(CancellationToken ct)
    {
        if (!IsOn || await accounts.FindByEmailAsync(Email(RoleList.All[0].Id), ct) is not null)
        {
            return;
        }

        using var demo = JsonDocument.Parse(Assembly.GetExecutingAssembly().GetManifestResourceStream("demo.json")!);
        var people = new Dictionary<string, Guid>();
        foreach (var person in demo.RootElement.GetProperty("accounts").EnumerateArray())
        {
            var key = person.GetProperty("key").GetString()!;
            var account = await AddAccountAsync(key, person.GetProperty("role").GetString()!, person.GetProperty("name").GetString()!, ct);
            people[$"@{key}"] = account.Id;
        }

        await db.TransactionAsync(tx => AddRowsAsync(tx, demo.RootElement, people, ct), ct);
        foreach (var file in demo.RootElement.GetProperty("files").EnumerateArray())
        {
            var bytes = DemoFile.Make(file.GetProperty("kind").GetString()!, file.GetProperty("title").GetString()!, file.GetProperty("seed").GetInt32());
            await files.KeepAsync(file.GetProperty("id").GetGuid(), bytes, ct);
        }
    }

    private static string Email(string role) => $"{role}@demo.local";

    /// <summary>Only the first of each role can sign in; the others are there so that lists have company.</summary>
    private async Task<Account> AddAccountAsync(string key, string role, string name, CancellationToken ct)
    {
        var account = await accounts.AddAsync(Email(key), name, Password, role, ct);
        if (key != role)
        {
            await db.ExecuteAsync($"update app_accounts set password_hash = '' where id = {account.Id}", ct);
        }

        return account;
    }

    private async Task AddRowsAsync(Tx tx, JsonElement demo, Dictionary<string, Guid> people, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var table in demo.GetProperty("tables").EnumerateArray())
        {
            var columns = table.GetProperty("columns").EnumerateArray().Select(c => c.GetString()!).ToList();
            var types = table.GetProperty("types").EnumerateArray().Select(c => c.GetString()!).ToList();
            var into = new SqlText($"{table.GetProperty("name").GetString()} ({string.Join(", ", columns)})");
            foreach (var row in table.GetProperty("rows").EnumerateArray())
            {
                Sql insert = $"insert into {into} values (";
                for (var i = 0; i < columns.Count; i++)
                {
                    insert.Add($"{new SqlText(i == 0 ? "" : ", ")}").AddValue(Value(row[i], types[i], people, now));
                }

                await tx.ExecuteAsync(insert.Add($")"), ct);
            }
        }
    }

    private static object? Value(JsonElement cell, string type, Dictionary<string, Guid> people, DateTimeOffset now) => type switch
    {
        _ when cell.ValueKind == JsonValueKind.Null => null,
        "uuid" => cell.GetString() is ['@', ..] role ? people[role] : cell.GetGuid(),
        "integer" => cell.GetInt32(),
        "bigint" => cell.GetInt64(),
        "numeric" => cell.GetDecimal(),
        "boolean" => cell.GetBoolean(),
        "date" => DateOnly.FromDateTime(now.UtcDateTime).AddDays(Offset(cell)),
        "timestamptz" => now.AddMinutes(Offset(cell)),
        _ => cell.GetString(),
    };

    /// <summary>"-90m" or "+3d": the unit is for people, the column's type decides.</summary>
    private static int Offset(JsonElement cell) =>
        int.Parse(cell.GetString()!.AsSpan()[..^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
