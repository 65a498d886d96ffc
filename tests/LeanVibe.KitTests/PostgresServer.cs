using System.Net;
using System.Net.Sockets;
using LeanVibe.KitTests;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace LeanVibe.KitTests;

/// <summary>A PostgreSQL server of the tests' own, in a temporary folder, started by the first test that wants it.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly Lazy<Task<Start>> _start;
    private readonly string _folder = Directory.CreateTempSubdirectory("leanvibe-postgres-").FullName;

    public PostgresServer() => _start = new(StartAsync);

    /// <summary>A connection string without a database; the test is skipped, with the reason, where there can be no server.</summary>
    public async Task<string> ConnectionAsync()
    {
        var start = await _start.Value;
        Assert.SkipWhen(start.Problem.Length > 0, start.Problem);
        return start.Connection;
    }

    /// <summary>The connection string of a new, empty database.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        var server = await ConnectionAsync();
        var name = $"test_{Guid.NewGuid():N}";
        await using var source = NpgsqlDataSource.Create($"{server};Database=postgres");
        await using var command = source.CreateCommand($"create database {name}");
        await command.ExecuteNonQueryAsync();
        return $"{server};Database={name}";
    }

    public async ValueTask DisposeAsync()
    {
        if (_start.IsValueCreated && (await _start.Value).Problem.Length == 0)
        {
            await RunAsync("pg_ctl", "stop", "-D", Data, "-m", "immediate");
        }

        Directory.Delete(_folder, recursive: true);
    }

    private string Data => Path.Combine(_folder, "data");

    private async Task<Start> StartAsync()
    {
        if (Find("initdb") is null)
        {
            return new("", "This machine has no PostgreSQL: apt-get install postgresql");
        }

        if (IsRoot)
        {
            await Tool.RunAsync(_folder, "chown", "postgres", _folder);
        }

        var port = FreePort();
        var (made, said) = await RunAsync("initdb", "-D", Data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--no-sync");
        var (exit, output) = made == 0
            ? await RunAsync("pg_ctl", "start", "-w", "-D", Data, "-l", Path.Combine(_folder, "log"), "-o", $"-p {port} -c listen_addresses=127.0.0.1 -c fsync=off -c unix_socket_directories=''")
            : (made, said);
        return exit == 0
            ? new($"Host=127.0.0.1;Port={port};Username=postgres", "")
            : new("", $"PostgreSQL did not start: {output}");
    }

    /// <summary>The server refuses to run as root; the package's own user takes its place.</summary>
    private Task<(int Exit, string Output)> RunAsync(string program, params string[] arguments) => IsRoot
        ? Tool.RunAsync(_folder, "runuser", ["-u", "postgres", "--", Find(program)!, .. arguments])
        : Tool.RunAsync(_folder, Find(program)!, arguments);

    private static bool IsRoot => Environment.UserName == "root";

    /// <summary>On the path, or where Debian keeps it.</summary>
    private static string? Find(string program)
    {
        var debian = Directory.Exists("/usr/lib/postgresql") ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderDescending().Select(d => Path.Combine(d, "bin")) : [];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Concat(debian).Select(d => Path.Combine(d, program)).FirstOrDefault(File.Exists);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed record Start(string Connection, string Problem);
}
