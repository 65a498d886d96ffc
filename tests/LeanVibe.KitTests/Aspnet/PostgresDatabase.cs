using LeanVibe.Tests.Generation.Aspnet.Migrations;
using Npgsql;

namespace LeanVibe.KitTests.Aspnet;

internal sealed class PostgresDatabase : DatabaseUnderTest
{
    public PostgresDatabase(string connection)
        : base(new NpgsqlConnection(connection), ".sqlite.sql") => Connection.Open();

    /// <summary>The names of references and keys are the server's own affair.</summary>
    public override IReadOnlyList<string> Schema() =>
    [
        .. Read("""
            select table_name || '.' || column_name || ' ' || data_type || ' ' || coalesce(numeric_precision::text, '') || ' ' || coalesce(numeric_scale::text, '') || ' ' || is_nullable || ' ' || coalesce(column_default, '')
            from information_schema.columns where table_schema = 'public' order by 1
            """),
        .. Read("select conrelid::regclass::text || ' ' || contype::text || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace order by 1"),
        .. Read("select indexdef from pg_indexes where schemaname = 'public' and (indexname like 'ix\\_%' or indexname like 'ux\\_%') order by 1"),
    ];

    public override void Dispose()
    {
        base.Dispose();
        NpgsqlConnection.ClearAllPools();
    }
}
