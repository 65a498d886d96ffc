using System.Data;
using System.Data.Common;

namespace HarvestTable.Platform.Data;

/// <summary>Runs SQL, on a connection of its own (<see cref="Db"/>) or within a transaction (<see cref="Tx"/>).</summary>
public abstract class SqlRunner
{
    public async Task<List<T>> ListAsync<T>(Sql sql, Func<RowReader, T> read, CancellationToken ct)
    {
        var rows = new List<T>();
        var command = await CommandAsync(sql, ct);
        try
        {
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
            {
                rows.Add(read(new(reader)));
            }
        }
        finally
        {
            await ReleaseAsync(command);
        }

        return rows;
    }

    public async Task<T?> FirstAsync<T>(Sql sql, Func<RowReader, T> read, CancellationToken ct)
    {
        var command = await CommandAsync(sql, ct);
        try
        {
            await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleRow, ct);
            return await reader.ReadAsync(ct) ? read(new(reader)) : default;
        }
        finally
        {
            await ReleaseAsync(command);
        }
    }

    /// <returns>How many rows were changed.</returns>
    public async Task<int> ExecuteAsync(Sql sql, CancellationToken ct)
    {
        var command = await CommandAsync(sql, ct);
        try
        {
            return await command.ExecuteNonQueryAsync(ct);
        }
        finally
        {
            await ReleaseAsync(command);
        }
    }

    /// <summary>The first column of the first row as a number; none is 0.</summary>
    public Task<long> CountAsync(Sql sql, CancellationToken ct) => FirstAsync(sql, static r => r.Long(), ct);

    public async Task<bool> AnyAsync(Sql sql, CancellationToken ct) => await CountAsync($"select count(*) {sql}", ct) > 0;

    protected abstract ValueTask<DbCommand> CommandAsync(CancellationToken ct);

    protected abstract ValueTask ReleaseAsync(DbCommand command);

    private async ValueTask<DbCommand> CommandAsync(Sql sql, CancellationToken ct)
    {
        var command = await CommandAsync(ct);
        sql.WriteTo(command);
        return command;
    }
}
