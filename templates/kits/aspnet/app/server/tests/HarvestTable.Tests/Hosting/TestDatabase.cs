using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace HarvestTable.Tests.Hosting;

/// <summary>A database that lives as long as a host.</summary>
internal sealed class TestDatabase
{
    private readonly string _name = $"test_{Guid.NewGuid():N}";
    private readonly string? _server = Environment.GetEnvironmentVariable("TEST_POSTGRES");
    private readonly string _file;

    public TestDatabase(string folder)
    {
        _file = Path.Combine(folder, "test.db");
        if (_server is not null)
        {
            Run($"create database {_name}");
        }
    }

    public void Configure(IWebHostBuilder builder) => builder
        .UseSetting("Db:Provider", _server is null ? "sqlite" : "postgres")
        .UseSetting("Db:Connection", _server is null ? $"Data Source={_file}" : $"{_server};Database={_name}");

    public void Drop()
    {
        if (_server is null)
        {
            SqliteConnection.ClearAllPools();
        }
        else
        {
            Run($"drop database if exists {_name} with (force)");
        }
    }

    private void Run(string sql)
    {
        using var source = NpgsqlDataSource.Create($"{_server};Database=postgres");
        using var command = source.CreateCommand(sql);
        command.ExecuteNonQuery();
    }
}
