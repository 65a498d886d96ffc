using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Update.Internal;

namespace LeanVibe.Data.Postgres;

#pragma warning disable EF1001, CS0618 // The provider has no public way to say that a save has a statement before its own, nor to ask how many rows each one met.

/// <summary>The statements of one save, which may carry the tenant before them (<see cref="TenantSetting"/>): the provider finds each one's answer by its place.</summary>
internal sealed class ToldBatch(ModificationCommandBatchFactoryDependencies dependencies, int most) : NpgsqlModificationCommandBatch(dependencies, most)
{
    protected override void Consume(RelationalDataReader reader) => throw new NotSupportedException("Save with SaveChangesAsync.");

    protected override async Task ConsumeAsync(RelationalDataReader reader, CancellationToken cancellationToken = default)
    {
        var answers = (NpgsqlDataReader)reader.DbDataReader;
        var first = answers.Statements.Count - ModificationCommands.Count;
        foreach (var (place, command) in ModificationCommands.Index())
        {
            var returns = ResultSetMappings[place].HasFlag(ResultSetMapping.HasResultRow);
            if (returns ? !await reader.ReadAsync(cancellationToken) : answers.Statements[first + place].Rows != 1)
            {
                throw new DbUpdateConcurrencyException(RelationalStrings.UpdateConcurrencyException(1, 0), command.Entries);
            }

            if (returns)
            {
                command.PropagateResults(reader);
                await answers.NextResultAsync(cancellationToken);
            }
        }
    }

    internal sealed class Factory(ModificationCommandBatchFactoryDependencies dependencies) : IModificationCommandBatchFactory
    {
        /// <summary>The provider's own: more rows than this are saved in several batches.</summary>
        private const int Most = 1_000;

        public ModificationCommandBatch Create() => new ToldBatch(dependencies, Most);
    }
}
