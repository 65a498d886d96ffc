using System.Globalization;
using LeanVibe.Blueprints;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Database.Migrations;

/// <summary>
/// Moves and fills the values of a table's columns, while earlier and later columns are both there:
/// 1. what was kept elsewhere or otherwise; 2. choices and states that have another id, or went; 3. doubles where they are no longer
/// allowed; 4. what a new or emptied column holds.
/// </summary>
internal sealed class ColumnValues(SchemaChange change, Dialect dialect)
{
    private readonly NewValues _new = new(change, dialect);
    private readonly int _digits = Currency.Digits(change.Before.Product.Currency);

    public IEnumerable<string> Of(TableChange table) => table.IsNew ? Links(table) : table.Columns.SelectMany(c => Of(table, c));

    private IEnumerable<string> Of(TableChange table, ColumnChange column)
    {
        if (column.IsReplaced && Kept(table, column) is { } kept)
        {
            yield return $"update {table.Work} set {column.Work} = {kept};\n";
        }

        foreach (var statement in Words(table, column).Concat(Rescaled(table, column)).Concat(Doubles(table, column)))
        {
            yield return statement;
        }

        if (column.Before is null || (column.After.IsFilled && (column.IsReplaced || !column.Before.IsFilled)))
        {
            foreach (var statement in _new.Fill(table, column))
            {
                yield return statement;
            }
        }
    }

    /// <summary>The earlier value as the later type; null where it is lost.</summary>
    private string? Kept(TableChange table, ColumnChange column)
    {
        var before = column.Before!;
        if (before.Type == "uuid" && column.After.Type == "uuid")
        {
            return SameTarget(before.Reference, column.After.Reference) ? before.Name : null;
        }

        return Earlier(table, column) is { } from && Later(table, column) is { } to ? new Conversion(dialect, _digits).Of(from, to, before.Name) : before.Name;
    }

    private bool SameTarget(Reference? before, Reference? after) =>
        before is not null && after is not null && (before.Entity.Length == 0 ? before.Table == after.Table : after.Entity.Length > 0 && change.Table(after.Entity).Before?.Id == before.Entity);

    private static FieldType? Earlier(TableChange table, ColumnChange column) => table.Before!.Stored.FirstOrDefault(f => SqlNames.Column(f) == column.Before!.Name)?.Source.Type;

    private static FieldType? Later(TableChange table, ColumnChange column) => NewValues.Field(table, column)?.Source.Type;

    /// <summary>Choices and states: new ids take the place of earlier ones, and what exists no more becomes the first or nothing.</summary>
    private IEnumerable<string> Words(TableChange table, ColumnChange column)
    {
        var path = column.After.Name == "status" && column.After.Member.Length == 0 ? $"entities/{table.After.Id}/lifecycle/states" : $"entities/{table.After.Id}/{column.After.Member}/choices";
        var field = NewValues.Field(table, column);
        IReadOnlyList<string> words = path.EndsWith("/states", StringComparison.Ordinal) ? [.. table.After.States.Select(s => s.Id)]
            : field is { Source.Type: FieldType.Choice } ? [.. field.Source.Choices.Select(c => c.Id)] : [];
        if (column.Before is null || words.Count == 0)
        {
            yield break;
        }

        var renamed = words.Select(w => (Word: w, Was: change.Ids.Of($"{path}/{w}"))).Where(w => w.Word != w.Was).ToList();
        if (renamed.Count > 0)
        {
            var cases = string.Concat(renamed.Select(w => $" when {SqlLiteral.Text(w.Was)} then {SqlLiteral.Text(w.Word)}"));
            yield return $"update {table.Work} set {column.Work} = case {column.Work}{cases} else {column.Work} end;\n";
        }

        var earlier = Words(table.Before!, column.Before);
        if (earlier.Count == 0 || earlier.Except(renamed.Select(w => w.Was)).Except(words).Any())
        {
            var fallback = field is null || field.Source.Default.Length > 0 && words.Contains(field.Source.Default) ? SqlLiteral.Text(field?.Source.Default ?? words[0])
                : column.After.IsFilled ? SqlLiteral.Text(words[0]) : "null";
            yield return $"update {table.Work} set {column.Work} = {fallback} where {column.Work} not in ({string.Join(", ", words.Select(SqlLiteral.Text))});\n";
        }
    }

    private static List<string> Words(EntityModel entity, Column column) => column.Member.Length == 0
        ? [.. entity.States.Select(s => s.Id)]
        : [.. entity.Stored.Where(f => SqlNames.Column(f) == column.Name && f.Source.Type == FieldType.Choice).SelectMany(f => f.Source.Choices).Select(c => c.Id)];

    /// <summary>Money is kept in minor units: a currency with other decimals moves the point.</summary>
    private IEnumerable<string> Rescaled(TableChange table, ColumnChange column)
    {
        var (before, after) = (SqlLiteral.Scale(_digits), SqlLiteral.Scale(Currency.Digits(change.After.Product.Currency)));
        if (before != after && column.Before is not null && Later(table, column) == FieldType.Money)
        {
            yield return $"update {table.Work} set {column.Work} = cast(round({column.Work} * {SqlLiteral.Number(after)} / {SqlLiteral.Number(before)}.0) as bigint);\n";
        }
    }

    /// <summary>
    /// Where values become unique, later doubles are emptied, or told apart by their id. Where neither is possible (dates, several
    /// columns together), making the index fails, and the database stays as it was.
    /// </summary>
    private static IEnumerable<string> Doubles(TableChange table, ColumnChange column)
    {
        if (column.Before is null || !IsUnique(table.After, column.After.Name) || (!column.IsReplaced && IsUnique(table.Before!, column.Before.Name)))
        {
            yield break;
        }

        var isText = column.After is { Type: "text", IsFilled: true };
        if (isText || column.IsAdded || !column.Before.IsFilled)
        {
            yield return $"""
                update {table.Work} set {column.Work} = {(isText ? $"{column.Work} || ' ' || substr(cast(id as text), 25)" : "null")} where id in (
                    select id from (
                        select id, row_number() over (partition by {column.Work} order by created_at, id) as place
                        from {table.Work} where {column.Work} is not null) doubles
                    where place > 1);

                """;
        }
    }

    private static bool IsUnique(EntityModel entity, string column) => TableSql.Uniques(entity).Any(u => u.Columns.Count == 1 && u.Columns[0] == column);

    /// <summary>A relation to one that became a relation to many: each row keeps what it points to.</summary>
    private IEnumerable<string> Links(TableChange link)
    {
        if (!link.After.IsLink)
        {
            yield break;
        }

        var (owner, relation) = change.Declared(link.After);
        var table = change.Table(owner.Id);
        var was = table.Before?.FindRelation(change.Ids.Of($"entities/{owner.Id}/relations/{relation.Id}"));
        if (was is not null && SameTarget(new(was.ToAccount ? "" : was.Target, "app_accounts", ""), link.Columns[^1].After.Reference))
        {
            var columns = string.Join(", ", link.Columns.Select(c => c.Work));
            var column = SqlNames.Column(was);
            yield return $"insert into {link.Work} ({columns})\nselect id, created_at, updated_at, id, {column} from {table.Work} where {column} is not null;\n";
        }
    }
}
