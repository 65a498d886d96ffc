using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using NpgsqlTypes;

namespace LeanVibe.Data.Postgres;

/// <summary>
/// Tells the server for which tenant a statement works; the row policies compare with it. Always for one transaction alone, so that neither a
/// pooled connection nor a pooler remembers it. It never takes a round trip of its own: a statement outside a transaction carries it in its own
/// batch (one implicit transaction), and so does the first statement of a transaction. A save counts its statements: see <see cref="ToldBatch"/>.
/// </summary>
internal sealed class TenantSetting : DbCommandInterceptor, IDbTransactionInterceptor
{
    /// <summary>One for all contexts: it keeps nothing.</summary>
    public static TenantSetting Instance { get; } = new();

    public const string Name = "app.tenant_id";

    private const string Parameter = "app_tenant";
    private const string Tell = $"SELECT set_config('{Name}', @{Parameter}, true);";

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Prepend(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Prepend(command, eventData);
        return new(result);
    }

    /// <summary>The first result is the setting's own; the caller's comes behind it.</summary>
    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        if (command.Parameters.Contains(Parameter))
        {
            result.NextResult();
        }

        return result;
    }

    public override async ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        if (command.Parameters.Contains(Parameter))
        {
            await result.NextResultAsync(cancellationToken);
        }

        return result;
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Prepend(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Prepend(command, eventData);
        return new(result);
    }

    public DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        Forget(eventData);
        return result;
    }

    public ValueTask<DbTransaction> TransactionStartedAsync(DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        Forget(eventData);
        return new(result);
    }

    /// <summary>What was told after the savepoint is taken back with it.</summary>
    public void RolledBackToSavepoint(DbTransaction transaction, TransactionEventData eventData) => Forget(eventData);

    public Task RolledBackToSavepointAsync(DbTransaction transaction, TransactionEventData eventData, CancellationToken cancellationToken = default)
    {
        Forget(eventData);
        return Task.CompletedTask;
    }

    private static void Prepend(DbCommand command, CommandEventData data)
    {
        var db = (PostgresPlatformDb)data.Context!;
        if (db.Access is not { } access || (command.Transaction is not null && db.TransactionIsTold))
        {
            return;
        }

        command.CommandText = $"{Tell}\n{command.CommandText}";
        command.Parameters.Add(new NpgsqlParameter(Parameter, NpgsqlDbType.Text) { Value = access.Tenant.ToString() });
        db.TransactionIsTold = command.Transaction is not null;
    }

    private static void Forget(TransactionEventData data) => ((PostgresPlatformDb)data.Context!).TransactionIsTold = false;

    private static void Forget(TransactionEndEventData data) => ((PostgresPlatformDb)data.Context!).TransactionIsTold = false;
}
