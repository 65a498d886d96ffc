using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Database;

/// <summary>Names of tables, views, columns and indexes that need no quotes in SQLite or PostgreSQL.</summary>
internal static class SqlNames
{
    /// <summary>PostgreSQL cuts names after 63 bytes; this leaves room for "ux_" and "_view".</summary>
    private const int Longest = 50;

    private static readonly FrozenSet<string> Keywords = (
        "all alter analyse analyze and any array as asc asymmetric attach authorization autoincrement begin between binary both by cascade "
        + "case cast check collate collation column commit concurrently conflict constraint create cross current current_catalog "
        + "current_date current_role current_schema current_time current_timestamp current_user database default deferrable deferred "
        + "delete desc detach distinct do drop each else end escape except exclude exclusive exists explain fail false fetch filter "
        + "following for foreign freeze from full generated glob grant group groups having if ignore ilike immediate in index indexed "
        + "initially inner insert instead intersect into is isnull join key lateral leading left like limit localtime localtimestamp "
        + "match materialized natural no not nothing notnull null nulls of offset on only or order others outer over overlaps partition "
        + "placing plan pragma preceding primary query raise range recursive references regexp reindex release rename replace restrict "
        + "returning right rollback row rows savepoint select session_user set similar some symmetric table tablesample temp temporary "
        + "then ties to trailing transaction trigger true unbounded union unique update user using vacuum values variadic verbose view "
        + "virtual when where window with without").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static string Table(EntityModel entity) => Plain(entity.Name.Plurals.Snake);

    public static string View(EntityModel entity) => Table(entity) + "_view";

    public static string Column(FieldModel field) => Plain(field.Name.Snake);

    /// <summary>The foreign key.</summary>
    public static string Column(RelationModel relation) => Short(relation.Name.Snake) + "_id";

    /// <summary>In the view, what people call the row pointed to.</summary>
    public static string LabelColumn(RelationModel relation) => Short(relation.Name.Snake) + "_label";

    public static string Index(string kind, EntityModel entity, IEnumerable<string> columns) =>
        Short($"{kind}_{Table(entity)}_{string.Join('_', columns)}");

    private static string Plain(string name) =>
        Short(Keywords.Contains(name) || name.StartsWith("app_", StringComparison.Ordinal) ? name + "_" : char.IsAsciiDigit(name[0]) ? "n" + name : name);

    private static string Short(string name) => name.Length <= Longest
        ? name
        : $"{name[..(Longest - 9)]}_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..8]}";
}
