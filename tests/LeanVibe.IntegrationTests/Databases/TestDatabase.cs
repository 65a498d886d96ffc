using System.Collections.Concurrent;
using LeanVibe.Data;
using LeanVibe.Data.Postgres;
using LeanVibe.Hosting.Mvps;
using LeanVibe.IntegrationTests.Identity;
using LeanVibe.Platform;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LeanVibe.IntegrationTests.Databases;

/// <summary>The platform's data on a database of a test's own, with nothing above it.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly string _home;
    private readonly bool _isOwnHome;
    private readonly IHost _host;
    private readonly NameSystem _names = new();
    private readonly ConcurrentDictionary<TenantId, AsyncServiceScope> _scopes = new();

    private TestDatabase(string address, string home = "")
    {
        Address = address;
        _isOwnHome = home.Length == 0;
        _home = _isOwnHome ? Directory.CreateTempSubdirectory("leanvibe-data-").FullName : home;
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddData().AddPlatform(new PlatformOptions { Home = _home, Database = address, NameServer = _names.Address });
        builder.Services.AddScoped<ReserveMvp>().AddScoped<MvpSettings>().AddSingleton<AdoptProducts>();
        _host = builder.Build();
    }

    /// <summary>As in LEANVIBE_DATABASE.</summary>
    public string Address { get; }

    /// <summary>Where the platform looks names up.</summary>
    public NameSystem Names => _names;

    /// <summary>The connection string of the owner; empty on SQLite.</summary>
    public string Owner { get; private init; } = "";

    public IServiceProvider Services => _host.Services;

    /// <summary>The services as a tenant sees them; the scope lives as long as the database.</summary>
    public IServiceProvider For(TenantId tenant) => _scopes.GetOrAdd(tenant, t => Services.GetRequiredService<TenantScopes>().Open(t)).ServiceProvider;

    /// <summary>A new organisation, with its key.</summary>
    public async Task<TenantId> NewTenantAsync(string slug, CancellationToken cancellation) =>
        (await Services.GetRequiredService<ProvisionTenant>().ExecuteAsync(TenantKind.Organisation, slug, slug, cancellation)).Value.Id;

    /// <summary>On a database that is still empty.</summary>
    /// <param name="home">The folder of a platform that is not running, for what is under it; else one of its own.</param>
    public static TestDatabase Unprepared(string address, string home = "") => new(address, home);

    /// <summary>The address of a new database with its tables, for a platform to start on; SQLite where there is no server.</summary>
    public static async Task<string> MigratedAddressAsync(PostgresServer? server, CancellationToken cancellation)
    {
        if (server is null)
        {
            return "sqlite";
        }

        var (owner, application) = await server.NewDatabaseAsync();
        await using var made = Unprepared(application);
        await made.MigrateAsync(owner, cancellation);
        return application;
    }

    public Task<IReadOnlyList<string>> MigrateAsync(string owner, CancellationToken cancellation) => Services.GetRequiredService<MigrateDatabase>().ExecuteAsync(owner, cancellation);

    /// <summary>What happens at every start of the platform.</summary>
    public Task CheckAsync(CancellationToken cancellation) => Services.GetRequiredService<IDatabase>().StartAsync(cancellation);

    public static async Task<TestDatabase> SqliteAsync(CancellationToken cancellation)
    {
        var database = new TestDatabase("sqlite");
        await database._host.StartAsync(cancellation);
        return database;
    }

    public static async Task<TestDatabase> PostgresAsync(PostgresServer server, CancellationToken cancellation, bool pooled = false)
    {
        var (owner, application) = await server.NewDatabaseAsync();
        if (pooled)
        {
            // The pooler lets in whom the server knows: the application's role is made first.
            await using var made = new TestDatabase(application);
            await made.MigrateAsync(owner, cancellation);
            application = await server.ThroughPoolerAsync(application);
        }

        var database = new TestDatabase(application) { Owner = owner };
        await database.MigrateAsync(owner, cancellation);
        await database._host.StartAsync(cancellation);
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var scope in _scopes.Values)
        {
            await scope.DisposeAsync();
        }

        await _host.StopAsync();
        _host.Dispose();
        await _names.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var address in new[] { Address, Owner }.Where(a => a.Contains("Host=", StringComparison.Ordinal)))
        {
            foreach (var pool in new[] { address, PostgresDatabase.PreparingOf(address) })
            {
                await using var connection = new Npgsql.NpgsqlConnection(pool);
                Npgsql.NpgsqlConnection.ClearPool(connection);
            }
        }

        if (_isOwnHome)
        {
            Directory.Delete(_home, recursive: true);
        }
    }
}
