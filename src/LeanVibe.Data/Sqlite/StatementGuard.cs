using System.Data.Common;
using System.Runtime.CompilerServices;
using LeanVibe.Data.Tenancy;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LeanVibe.Data.Sqlite;

/// <summary>SQLite has no row policies: this stands in for them and refuses every statement that touches a tenant's table without that tenant.</summary>
internal sealed class StatementGuard : DbCommandInterceptor
{
    /// <summary>One for all contexts: it keeps nothing.</summary>
    public static StatementGuard Instance { get; } = new();

    private static readonly ConditionalWeakTable<IModel, IReadOnlySet<string>> Tables = [];

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => Checked(command, eventData, result);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        new(Checked(command, eventData, result));

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) => Checked(command, eventData, result);

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        new(Checked(command, eventData, result));

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result) => Checked(command, eventData, result);

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) =>
        new(Checked(command, eventData, result));

    private static T Checked<T>(DbCommand command, CommandEventData data, T result)
    {
        var db = (PlatformDb)data.Context!;
        var tables = Tables.GetValue(db.Model, TenantRules.TablesOf);
        foreach (var statement in SqlStatement.Split(command.CommandText))
        {
            if (statement.Refusal(tables, name => IsOwn(command, name, db)) is { } refusal)
            {
                throw new ForeignTenantException(refusal);
            }
        }

        return result;
    }

    /// <summary>Whether a parameter holds the tenant at work.</summary>
    private static bool IsOwn(DbCommand command, string parameter, PlatformDb db) =>
        db.Access is { } access
        && command.Parameters.OfType<DbParameter>().FirstOrDefault(p => p.ParameterName.TrimStart('@', ':', '$') == parameter[1..]) is { } found
        && Guid.TryParse(found.Value?.ToString(), out var value) && value == access.Tenant.Value;
}
