using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace LeanVibe.IntegrationTests.Databases;

/// <summary>A PostgreSQL of the tests' own, made with this machine's initdb and gone afterwards; started by the first test that asks.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string Password = "owner";
    private readonly string _folder = Directory.CreateTempSubdirectory("leanvibe-postgres-").FullName;
    private readonly Lazy<Task<int>> _port;
    private readonly Lazy<Task<PgBouncer>> _pooler;
    private int _made;
    private int _chosen;

    public PostgresServer()
    {
        _port = new(StartAsync);
        _pooler = new(async () => await PgBouncer.StartAsync(_folder, await _port.Value, Password));
    }

    /// <summary>A new, empty database: the connection strings of its owner and of the application's role, which does not exist yet.</summary>
    public async Task<(string Owner, string Application)> NewDatabaseAsync()
    {
        var name = $"test{Interlocked.Increment(ref _made)}";
        var superuser = await ConnectionAsync("postgres", "postgres", Password);
        await ExecuteAsync(superuser, $"CREATE ROLE {name}_owner LOGIN CREATEROLE PASSWORD '{Password}'");
        await ExecuteAsync(superuser, $"CREATE DATABASE {name} OWNER {name}_owner");
        await ExecuteAsync(await ConnectionAsync(name, "postgres", Password), $"ALTER SCHEMA public OWNER TO {name}_owner");
        return (await ConnectionAsync(name, $"{name}_owner", Password), await ConnectionAsync(name, $"{name}_app", "application"));
    }

    /// <summary>The same database through PgBouncer in transaction mode.</summary>
    public async Task<string> ThroughPoolerAsync(string connectionString) => (await _pooler.Value).AddressOf(connectionString);

    /// <summary>The same database as somebody who may do everything.</summary>
    public async Task<string> SuperuserOfAsync(string connectionString) =>
        await ConnectionAsync(new NpgsqlConnectionStringBuilder(connectionString).Database!, "postgres", Password);

    /// <summary>All of a database as pg_dump writes it, which <see cref="RestoreAsync"/> reads.</summary>
    /// <returns>Where it is.</returns>
    public async Task<string> DumpAsync(string connectionString)
    {
        var (database, file) = (new NpgsqlConnectionStringBuilder(connectionString).Database!, Path.Combine(_folder, $"dump{Interlocked.Increment(ref _made)}.sql"));
        await ExpectAsync(await RunAsync("pg_dump", "--clean", "--if-exists", "--no-comments", "-f", file, await AddressOfAsync(database)), true);
        return file;
    }

    public async Task RestoreAsync(string connectionString, string dump) =>
        await ExpectAsync(await RunAsync("psql", "-q", "-v", "ON_ERROR_STOP=1", "-f", dump, await AddressOfAsync(new NpgsqlConnectionStringBuilder(connectionString).Database!)), true);

    /// <summary>As kill -9 does, the server and all that it started.</summary>
    public async Task KillAsync()
    {
        await _port.Value;
        using var first = Process.GetProcessById(int.Parse((await File.ReadAllLinesAsync(Path.Combine(Data, "postmaster.pid")))[0], CultureInfo.InvariantCulture));
        first.Kill(entireProcessTree: true);
        await first.WaitForExitAsync();
    }

    /// <summary>After a kill, at the same port.</summary>
    public async Task StartAgainAsync()
    {
        // The kernel may still hold what a killed process had for a moment: the server then refuses to start.
        for (var tries = 0; (await StartServerAsync()).Code != 0; tries++)
        {
            await ExpectAsync((1, $"See {Path.Combine(_folder, "log")}."), tries == 20);
            await Task.Delay(250);
        }
    }

    public static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements of tests, with names that tests made.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_pooler.IsValueCreated)
        {
            await (await _pooler.Value).DisposeAsync();
        }

        if (_port.IsValueCreated)
        {
            NpgsqlConnection.ClearAllPools();
            await RunAsync("pg_ctl", "stop", "-D", Data, "-m", "immediate");
        }

        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>As its programs read it, as somebody who may do everything: the owner sees no tenant's rows.</summary>
    private async Task<string> AddressOfAsync(string database) => $"postgresql://postgres:{Password}@127.0.0.1:{(await _port.Value).ToString(CultureInfo.InvariantCulture)}/{database}";

    private string Data => Path.Combine(_folder, "data");

    /// <remarks>Every test has a database of its own, and so pools of its own: what nobody uses any more must go soon, or the server runs out of connections.</remarks>
    private async Task<string> ConnectionAsync(string database, string user, string password) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1", Port = await _port.Value, Database = database, Username = user, Password = password, MaxPoolSize = 20, ConnectionIdleLifetime = 5, ConnectionPruningInterval = 5, IncludeErrorDetail = true,
    }.ConnectionString;

    private async Task<int> StartAsync()
    {
        var port = _chosen = FreePort();
        var password = Path.Combine(_folder, "password");
        await File.WriteAllTextAsync(password, Password);
        await ExpectAsync(await CommandAsync("chown", "-R", "postgres", _folder), Environment.UserName == "root");
        await ExpectAsync(await RunAsync("initdb", "-D", Data, "-U", "postgres", "--auth=scram-sha-256", $"--pwfile={password}", "--no-sync", "--locale=C", "--encoding=UTF8"), true);
        await ExpectAsync(await StartServerAsync(), true);
        return port;
    }

    private Task<(int Code, string Text)> StartServerAsync()
    {
        var settings = $"-p {_chosen.ToString(CultureInfo.InvariantCulture)} -k {_folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=400";
        return RunAsync("pg_ctl", "start", "-D", Data, "-w", "-l", Path.Combine(_folder, "log"), "-o", settings);
    }

    private static Task ExpectAsync((int Code, string Text) end, bool needed) =>
        end.Code == 0 || !needed ? Task.CompletedTask : throw new InvalidOperationException($"PostgreSQL could not be started. Install it (Debian, Ubuntu: apt-get install postgresql). {end.Text}");

    /// <summary>PostgreSQL refuses to run as root; Debian's package brings a user for it.</summary>
    private static Task<(int Code, string Text)> RunAsync(string program, params string[] arguments)
    {
        var path = Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin", program)).Where(File.Exists).Order(StringComparer.Ordinal).LastOrDefault(program)
            : program;
        return Environment.UserName == "root" ? CommandAsync("runuser", ["-u", "postgres", "--", path, .. arguments]) : CommandAsync(path, arguments);
    }

    private static async Task<(int Code, string Text)> CommandAsync(string program, params string[] arguments)
    {
        // To files, not to pipes: the server keeps them open for as long as it lives.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", """exec "$@" >/dev/null 2>"$0" </dev/null""", "/dev/null", program, .. arguments]) { WorkingDirectory = "/" })!;
        await process.WaitForExitAsync();
        return (process.ExitCode, $"'{program}' ended with {process.ExitCode}.");
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
