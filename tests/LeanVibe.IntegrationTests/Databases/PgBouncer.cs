using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Npgsql;

namespace LeanVibe.IntegrationTests.Databases;

/// <summary>PgBouncer in transaction mode before the tests' server: many connections of a program share a few of the server's, each for one transaction.</summary>
internal sealed class PgBouncer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly int _port;

    private PgBouncer(Process process, int port) => (_process, _port) = (process, port);

    /// <param name="password">Of the server's superuser, who looks up everybody else's.</param>
    public static async Task<PgBouncer> StartAsync(string folder, int server, string password)
    {
        var port = PostgresServer.FreePort();
        var (settings, users) = (Path.Combine(folder, "pgbouncer.ini"), Path.Combine(folder, "users"));
        await File.WriteAllTextAsync(users, $"\"postgres\" \"{password}\"\n");
        await File.WriteAllTextAsync(settings, string.Create(CultureInfo.InvariantCulture, $"""
            [databases]
            * = host=127.0.0.1 port={server} auth_user=postgres
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = {port}
            unix_socket_dir =
            pool_mode = transaction
            default_pool_size = 3
            max_client_conn = 1000
            auth_type = scram-sha-256
            auth_file = {users}
            auth_query = SELECT usename, passwd FROM pg_shadow WHERE usename = $1
            ignore_startup_parameters = extra_float_digits
            """));
        var path = File.Exists("/usr/sbin/pgbouncer") ? "/usr/sbin/pgbouncer" : "pgbouncer";
        string[] line = Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--", path, "-q", settings] : [path, "-q", settings];
        var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", """exec "$@" >/dev/null 2>&1 </dev/null""", "sh", .. line]) { WorkingDirectory = "/" })!;
        while (!await IsThereAsync(port))
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException("PgBouncer could not be started. Install it (Debian, Ubuntu: apt-get install pgbouncer).");
            }

            await Task.Delay(20);
        }

        return new(process, port);
    }

    /// <summary>What Npgsql would reset when it gives a connection back is the pooler's.</summary>
    public string AddressOf(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString) { Port = _port, NoResetOnClose = true }.ConnectionString;

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<bool> IsThereAsync(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
