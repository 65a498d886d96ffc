using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace HarvestTable.Tests.Platform;

/// <summary>What a release does with a database that a newer one has migrated.</summary>
public sealed class BackupTests : IDisposable
{
    private const string Later = "migrations/0999_later.sql";
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("backups-").FullName, "product.db");
    private readonly DbDataSource _source;

    public BackupTests()
    {
        _source = SqliteFactory.Instance.CreateDataSource($"Data Source={_file};Foreign Keys=True");
        Migrator.Run(_source, isPostgres: false, TimeProvider.System);
        using (var connection = (SqliteConnection)_source.OpenConnection())
        {
            Backups.Make(connection, Later);
        }

        Execute($"insert into app_migrations (name, applied_at) values ('{Later}', ''); insert into app_sequences (name, value) values ('today', 1)");
    }

    [Fact]
    public void It_does_not_start()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => Migrator.Run(_source, isPostgres: false, TimeProvider.System));

        Assert.Contains(Later, failure.Message, StringComparison.Ordinal);
        Assert.Equal(1L, Execute("select count(*) from app_sequences"));
    }

    [Fact]
    public void Told_to_it_goes_back_to_the_data_from_before_and_keeps_the_other()
    {
        Migrator.Run(_source, isPostgres: false, TimeProvider.System, mayRestore: true);

        Assert.Equal(0L, Execute("select count(*) from app_sequences"));
        Assert.True(File.Exists($"{_file}.after-0999_later"));
    }

    [Fact]
    public void Without_a_copy_it_cannot_go_back()
    {
        File.Delete($"{_file}.before-0999_later");

        Assert.Throws<InvalidOperationException>(() => Migrator.Run(_source, isPostgres: false, TimeProvider.System, mayRestore: true));
    }

    public void Dispose()
    {
        _source.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);
    }

    private object? Execute(string sql)
    {
        using var connection = _source.OpenConnection();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
