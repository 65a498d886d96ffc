using LeanVibe.Tests.Generation.Aspnet.Migrations;

namespace LeanVibe.KitTests.Aspnet;

public sealed class PostgresMigrationTests(PostgresServer server) : MigrationSuite, IAsyncLifetime
{
    private string _connection = "";
    private int _databases;

    protected override int Pairs => 20;

    public async ValueTask InitializeAsync() => _connection = await server.NewDatabaseAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    protected override DatabaseUnderTest Fresh()
    {
        var settings = new Npgsql.NpgsqlConnectionStringBuilder(_connection) { Pooling = false };
        var name = $"{settings.Database}_{_databases++}";
        settings.Database = "postgres";
        using var source = Npgsql.NpgsqlDataSource.Create(settings);
        using var command = source.CreateCommand($"create database {name}");
        command.ExecuteNonQuery();
        settings.Database = name;
        return new PostgresDatabase(settings.ConnectionString);
    }
}
