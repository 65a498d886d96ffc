using LeanVibe.Blueprints;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Database.Migrations;

/// <summary>What rows that exist hold in a column that is new, or that may no longer be empty.</summary>
internal sealed class NewValues(SchemaChange change, Dialect dialect)
{
    private readonly Placeholders _placeholders = new(change, dialect);
    private readonly RowSql _before = new(change.Before);
    private readonly int _digits = Currency.Digits(change.After.Product.Currency);

    public static FieldModel? Field(TableChange table, ColumnChange column) => table.After.Stored.FirstOrDefault(f => $"fields/{f.Id}" == column.After.Member);

    public IEnumerable<string> Fill(TableChange table, ColumnChange column) =>
        Field(table, column) is { } field ? Fill(table, column, field)
        : table.After.Relations.FirstOrDefault(r => SqlNames.Column(r) == column.After.Name) is { } relation ? Fill(table, column, relation)
        : column.After.Name == "status" ? [Set(table, column, SqlLiteral.Text(table.After.States[0].Id))]
        : column.After.Name == "row_owner_id" && _before.Owner(table.Before!, table.Work) is { } owner ? [Set(table, column, owner)]
        : [];

    private IEnumerable<string> Fill(TableChange table, ColumnChange column, FieldModel field)
    {
        if (column.Before is null && Computed(table, field) is { } computed)
        {
            yield return Set(table, column, computed);
        }

        if (field.Source.Default == "sequence")
        {
            yield return Numbered(table, column, "1000", field.IsText);
            yield return $"""
                insert into app_sequences (name, value)
                select '{table.Name}.{column.After.Name}', 1000 + count(*) from {table.Work} where true
                on conflict (name) do nothing;

                """;
        }
        else if (column.Before is null && Copied(table, field) is { } copied)
        {
            yield return Set(table, column, copied);
        }

        if (column.After.IsFilled)
        {
            yield return field.Source.Unique && field.IsNumber
                ? Numbered(table, column, $"coalesce((select max({column.Work}) from {table.Work}), 0)", isText: false)
                : Set(table, column, field.Source.Unique && field.IsText ? "cast(id as text)"
                : Literal(field) ?? (field.Source.Type == FieldType.DateTime ? dialect.Now : FieldSql.Empty(field)));
        }
        else if (column.Before is null && field.Source.Default is not ("now" or "today") && Literal(field) is { } literal)
        {
            yield return Set(table, column, literal);
        }
    }

    /// <summary>A default that is the same for all cannot be in a unique column.</summary>
    private string? Literal(FieldModel field) => field.Source switch
    {
        { Unique: true } or { Default: "" or "sequence" or ['=', ..] } => null,
        { Default: "now" or "today", Type: FieldType.DateTime } => dialect.Now,
        { Default: "now" or "today" } => "current_date",
        _ => SqlLiteral.Of(field.Source.Type, field.Source.Default, _digits),
    };

    /// <summary>"=relation.field": from the row that this one points to.</summary>
    private string? Copied(TableChange table, FieldModel field)
    {
        if (field.Source.Default is not ['=', .. var path] || path.Split('.') is not [var relation, var member] || table.After.FindRelation(relation) is not { ToAccount: false } via || field.Source.Unique)
        {
            return null;
        }

        var target = change.Table(via.Target);
        var source = target.Columns.FirstOrDefault(c => c.After.Member == $"fields/{member}");
        return source is null || source.After.Type != FieldSql.Type(field.Source.Type)
            ? null
            : $"(select t.{source.Work} from {target.Work} t where t.id = {table.Work}.{table.Column($"relations/{relation}").Work})";
    }

    /// <summary>What was worked out so far and is kept from now on.</summary>
    private string? Computed(TableChange table, FieldModel field) =>
        table.Before!.FindField(change.Ids.Of($"entities/{table.After.Id}/fields/{field.Id}")) is { Source.Computed: not null } was
            ? new Conversion(dialect, _digits).Of(was.Source.Type, field.Source.Type, _before.Value(table.Before!, was, table.Work))
            : null;

    /// <summary>Rows are numbered by their age.</summary>
    private static string Numbered(TableChange table, ColumnChange column, string start, bool isText) =>
        $"""
        update {table.Work} set {column.Work} = {(isText ? "cast(numbers.place as text)" : "numbers.place")} from (
            select id as row_id, {start} + row_number() over (order by created_at, id) as place from {table.Work}) numbers
        where numbers.row_id = {table.Work}.id and {table.Work}.{column.Work} is null;

        """;

    private IEnumerable<string> Fill(TableChange table, ColumnChange column, RelationModel relation)
    {
        if (column.Before is null && Linked(table, relation) is { } linked)
        {
            yield return Set(table, column, linked);
        }

        var hasOwner = table.Before!.KnowsCreator;
        if (relation.ToAccount && hasOwner && (relation.Source.DefaultsToCaller || relation.Source.Required) && !relation.Source.Unique)
        {
            yield return Set(table, column, "row_owner_id");
        }

        if (!relation.Source.Required)
        {
            yield break;
        }

        if (hasOwner && table.After.Source.Ownership == relation.Id && change.FindEarlier(relation.Target) is { KnowsCreator: true } parent)
        {
            var table2 = SqlNames.Table(parent);
            yield return Set(table, column, $"(select t.id from {table2} t where t.row_owner_id = {table.Work}.row_owner_id order by t.created_at, t.id limit 1)");
        }

        foreach (var statement in _placeholders.Fill(table, column.Work, relation))
        {
            yield return statement;
        }
    }

    /// <summary>A relation to many that became a relation to one: the oldest link stays.</summary>
    private string? Linked(TableChange table, RelationModel relation)
    {
        var earlier = change.EarlierLink(table.Before!.Id, change.Ids.Of($"entities/{table.After.Id}/relations/{relation.Id}"));
        return earlier is null || relation.Source.Unique || (relation.ToAccount ? !earlier.Relations[1].ToAccount : change.FindEarlier(relation.Target)?.Id != earlier.Relations[1].Target)
            ? null
            : $"(select t.{SqlNames.Column(earlier.Relations[1])} from {SqlNames.Table(earlier)} t where t.{SqlNames.Column(earlier.Relations[0])} = {table.Work}.id order by t.created_at, t.id limit 1)";
    }

    private static string Set(TableChange table, ColumnChange column, string value) => $"update {table.Work} set {column.Work} = {value} where {column.Work} is null;\n";
}
