using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace LeanVibe.Tests.Generation.Aspnet.Migrations;

/// <summary>In memory, with foreign keys, as the server opens it.</summary>
internal sealed class SqliteDatabase : DatabaseUnderTest
{
    public SqliteDatabase()
        : base(new SqliteConnection("Data Source=:memory:;Foreign Keys=True"), ".postgres.sql") => Connection.Open();

    public override IReadOnlyList<string> Schema() =>
    [
        .. Read("""
            select t.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk || ' ' || coalesce(c.dflt_value, '')
            from sqlite_master t join pragma_table_xinfo(t.name) c where t.type = 'table' order by 1
            """),
        .. Read("""
            select t.name || '.' || k."from" || ' to ' || k."table" || '.' || k."to" || ' ' || k.on_delete
            from sqlite_master t join pragma_foreign_key_list(t.name) k where t.type = 'table' order by 1
            """),
        .. Read("""
            select t.name || ' ' || i.name || ' ' || i."unique" || ' ' || (select group_concat(x.name) from (select name from pragma_index_info(i.name) order by seqno) x)
            from sqlite_master t join pragma_index_list(t.name) i where t.type = 'table' and i.origin = 'c' order by 1
            """),
    ];

    protected override void Before() => Execute("pragma foreign_keys=off");

    protected override void Check(DbTransaction transaction)
    {
        _ = transaction;
        Assert.Empty(Read("select \"table\", parent from pragma_foreign_key_check"));
    }

    protected override void After() => Execute("pragma foreign_keys=on");
}
