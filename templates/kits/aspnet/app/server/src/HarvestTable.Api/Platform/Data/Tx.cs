using System.Data.Common;

namespace HarvestTable.Platform.Data;

/// <summary>All or nothing; what was put off with <see cref="OnCommit"/> happens only after all.</summary>
public sealed class Tx(DbConnection connection, DbTransaction transaction, bool isPostgres) : SqlRunner
{
    private readonly List<Action> _afterwards = [];

    public void OnCommit(Action action) => _afterwards.Add(action);

    /// <summary>Makes others wait who would write to the table. SQLite has one writer at a time anyway.</summary>
    public async Task SerializeAsync(SqlText table, CancellationToken ct)
    {
        if (isPostgres)
        {
            await ExecuteAsync($"lock table {table} in share row exclusive mode", ct);
        }
    }

    internal async Task CommitAsync(CancellationToken ct)
    {
        await transaction.CommitAsync(ct);
        _afterwards.ForEach(action => action());
    }

    protected override ValueTask<DbCommand> CommandAsync(CancellationToken ct)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        return new(command);
    }

    protected override ValueTask ReleaseAsync(DbCommand command) => command.DisposeAsync();
}
