using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace HarvestTable.Platform.Data;

/// <summary>The product's database: SQLite or PostgreSQL, as configured.</summary>
public sealed class Db(DbDataSource source) : SqlRunner
{
    public bool IsPostgres => source is NpgsqlDataSource;

    public static DbDataSource Open(IConfiguration config)
    {
        var text = config["Db:Connection"] ?? "Data Source=harvest-table.db";
        if (string.Equals(config["Db:Provider"], "postgres", StringComparison.OrdinalIgnoreCase))
        {
            var settings = new NpgsqlConnectionStringBuilder(text) { Timezone = "UTC" };
            return new NpgsqlSlimDataSourceBuilder(settings.ConnectionString).Build();
        }

        var file = new SqliteConnectionStringBuilder(text) { ForeignKeys = true, Pooling = true };
        return SqliteFactory.Instance.CreateDataSource(file.ConnectionString);
    }

    public async Task<T> TransactionAsync<T>(Func<Tx, Task<T>> work, CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        await using var inner = await connection.BeginTransactionAsync(ct);
        var transaction = new Tx(connection, inner, IsPostgres);
        var result = await work(transaction);
        await transaction.CommitAsync(ct);
        return result;
    }

    public Task TransactionAsync(Func<Tx, Task> work, CancellationToken ct) => TransactionAsync(
        async tx =>
        {
            await work(tx);
            return true;
        },
        ct);

    protected override async ValueTask<DbCommand> CommandAsync(CancellationToken ct) =>
        (await OpenAsync(ct)).CreateCommand();

    protected override async ValueTask ReleaseAsync(DbCommand command)
    {
        var connection = command.Connection!;
        await command.DisposeAsync();
        await connection.DisposeAsync();
    }

    private async ValueTask<DbConnection> OpenAsync(CancellationToken ct)
    {
        var connection = await source.OpenConnectionAsync(ct);
        if (!IsPostgres)
        {
            // With a write-ahead log this is safe against a crash of the process, and spares a disk flush for every write.
            await using var pragma = connection.CreateCommand();
            pragma.CommandText = "pragma synchronous=normal";
            await pragma.ExecuteNonQueryAsync(ct);
        }

        return connection;
    }
}
