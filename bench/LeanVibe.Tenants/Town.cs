using System.Globalization;
using LeanVibe.Data;
using LeanVibe.Factory.Runs;
using LeanVibe.Hosting.Mvps;
using LeanVibe.IntegrationTests.Databases;
using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LeanVibe.Tenants;

/// <summary>
/// A PostgreSQL of its own with four databases: many tenants, a hundred, one alone, and a copy of the first, page by page, without policies.
/// It writes to disk without waiting (fsync off), so that the disk of the day does not drown what is measured.
/// </summary>
internal sealed class Town : IAsyncDisposable
{
    private readonly PostgresServer _server = new();
    private readonly string _homes = Directory.CreateTempSubdirectory("leanvibe-tenants-").FullName;

    public string Description { get; private set; } = "";

    public string Home => Path.Combine(_homes, "many");

    public string HomeOfOne => Path.Combine(_homes, "alone");

    public string Many { get; private set; } = "";

    public string Alone { get; private set; } = "";

    public string HomeOfFew => Path.Combine(_homes, "few");

    /// <summary>A hundred: as many as one page of the list shows.</summary>
    public string Few { get; private set; } = "";

    /// <summary>As many, but nothing in the database keeps tenants apart.</summary>
    public string Open { get; private set; } = "";

    public IReadOnlyList<Resident> Residents { get; private set; } = [];

    public IReadOnlyList<Resident> OneResident { get; private set; } = [];

    public static async Task<Town> BuildAsync(int tenants)
    {
        var town = new Town();
        var began = TimeProvider.System.GetTimestamp();
        await town.GiveMemoryAsync();
        (town.Many, town.Residents) = await town.SettleAsync(town.Home, tenants);
        (town.Alone, town.OneResident) = await town.SettleAsync(town.HomeOfOne, 1);
        (town.Few, _) = await town.SettleAsync(town.HomeOfFew, 100);
        town.Open = await town.OpenCopyAsync();
        var rows = await ScalarAsync(await town._server.SuperuserOfAsync(town.Many), "SELECT sum(n_live_tup) FROM pg_stat_user_tables");
        var size = await ScalarAsync(await town._server.SuperuserOfAsync(town.Many), "SELECT pg_database_size(current_database()) / 1048576");
        town.Description = string.Create(CultureInfo.InvariantCulture, $"{tenants} tenants, {rows} rows, {size} MB, made in {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0} s");
        return town;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_homes, recursive: true);
    }

    /// <summary>All databases fit in the server's memory, so that one with more rows is not slower for that alone.</summary>
    private async Task GiveMemoryAsync()
    {
        var (owner, _) = await _server.NewDatabaseAsync();
        await PostgresServer.ExecuteAsync(await _server.SuperuserOfAsync(owner), "ALTER SYSTEM SET shared_buffers = '2GB'");
        NpgsqlConnection.ClearAllPools();
        await _server.KillAsync();
        await _server.StartAgainAsync();
    }

    private async Task<(string Address, IReadOnlyList<Resident> Residents)> SettleAsync(string home, int tenants)
    {
        var (owner, application) = await _server.NewDatabaseAsync();
        using var arm = new Arm("settling", home, application);
        await arm.Services.GetRequiredService<MigrateDatabase>().ExecuteAsync(owner, CancellationToken.None);
        await using var superuser = new NpgsqlConnection(await _server.SuperuserOfAsync(owner));
        await superuser.OpenAsync();
        var residents = new List<Resident>();
        foreach (var number in Enumerable.Range(1, tenants))
        {
            residents.Add(await MoveInAsync(arm.Services, superuser, string.Create(CultureInfo.InvariantCulture, $"tenant-{number}")));
        }

        await PostgresServer.ExecuteAsync(await _server.SuperuserOfAsync(owner), "VACUUM ANALYZE");
        return (application, residents);
    }

    private static async Task<Resident> MoveInAsync(IServiceProvider services, NpgsqlConnection superuser, string name)
    {
        var tenant = (await services.GetRequiredService<ProvisionTenant>().ExecuteAsync(TenantKind.Organisation, name, name, CancellationToken.None)).Value.Id;
        await using var scope = services.GetRequiredService<TenantScopes>().Open(tenant);
        var mvp = await scope.ServiceProvider.GetRequiredService<ReserveMvp>().ExecuteAsync($"shop-of-{name}", name, CancellationToken.None);
        var resident = new Resident(tenant, mvp.Slug, [.. Enumerable.Range(0, Filling.Runs).Select(_ => RunId.New(TimeProvider.System))]);
        var first = (await scope.ServiceProvider.GetRequiredService<IAuditTrail>().ReadAsync(0, 1, CancellationToken.None))[0];
        await using var db = await scope.ServiceProvider.GetRequiredService<PlatformDbs>().OpenAsync(CancellationToken.None);
        await RowCopy.WriteAsync(db, superuser, Filling.Of(resident, first.Hash));
        return resident;
    }

    private async Task<string> OpenCopyAsync()
    {
        NpgsqlConnection.ClearAllPools();
        var many = new NpgsqlConnectionStringBuilder(Many);
        var superuser = new NpgsqlConnectionStringBuilder(await _server.SuperuserOfAsync(Many));
        await PostgresServer.ExecuteAsync(new NpgsqlConnectionStringBuilder(superuser.ConnectionString) { Database = "postgres", Pooling = false }.ConnectionString, $"CREATE DATABASE open TEMPLATE {many.Database}");
        superuser.Database = many.Database = "open";
        await PostgresServer.ExecuteAsync(
            superuser.ConnectionString,
            """
            DO $$ DECLARE of record; BEGIN
            FOR of IN SELECT p.polname AS policy, c.relname AS name FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid LOOP
                EXECUTE format('DROP POLICY %I ON %I', of.policy, of.name);
                EXECUTE format('ALTER TABLE %I DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY', of.name);
            END LOOP;
            END $$
            """);
        return many.ConnectionString;
    }

    private static async Task<object?> ScalarAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
#pragma warning disable CA2100 // Statements of this file.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }
}
