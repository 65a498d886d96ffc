using LeanVibe.Blueprints;
using LeanVibe.Generation.Kits.Aspnet.Database;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Code;

/// <summary>The values that effects write, as SQL with holes.</summary>
internal sealed class EffectValues(ProductModel product, EntityModel entity, IReadOnlyList<FieldModel> input, ActionModel? action)
{
    private readonly int _digits = Currency.Digits(product.Product.Currency);

    private bool HasRow => action is null or { Source.OnCollection: false };

    /// <summary>As seen from the acting row.</summary>
    public string Of(string value, FieldType type) => value switch
    {
        "now" or "today" => type == FieldType.Date ? "{act.Today}" : "{act.Now}",
        "caller" => "{act.Caller.Id}",
        "this" => "{act.Id}",
        "picked" => "{picked}",
        _ when value.StartsWith("input.", StringComparison.Ordinal) => Input(value["input.".Length..], type),
        ['-', '=', .. var path] => $"-coalesce({OfRow(path, type)}, 0)",
        ['=', .. var path] => OfRow(path, type),
        _ => SqlLiteral.Of(type, value, _digits).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal),
    };

    /// <summary>As seen from a child "c", whose fields "=field" then means.</summary>
    public (string Sql, bool IsLiteral) OfChild(EntityModel child, string value, FieldType type) => value switch
    {
        ['-', '=', .. var path] => ($"-coalesce({Scaled(child, path, type, "c")}, 0)", false),
        ['=', .. var path] => (Scaled(child, path, type, "c"), false),
        _ => (Of(value, type), true),
    };

    /// <summary>The columns of a new row: what the effect gives, then defaults, then what a filled column must hold.</summary>
    /// <param name="add">Takes statements that must run before.</param>
    public List<(string Column, string Value)> ForNew(EntityModel made, Effect effect, string variable, Action<string> add)
    {
        List<(string Column, string Value)> values =
        [
            ("id", $"{{{variable}}}"), ("created_at", "{act.Now}"), ("updated_at", "{act.Now}"),
            .. made.KnowsCreator ? [("row_owner_id", "{act.Caller.Id}")] : Array.Empty<(string, string)>(),
            .. made.HasLifecycle ? [("status", effect.Values.TryGetValue("status", out var s) ? SqlLiteral.Text(s) : SqlLiteral.Text(made.States[0].Id))] : Array.Empty<(string, string)>(),
        ];
        foreach (var field in made.Stored)
        {
            if ((effect.Values.TryGetValue(field.Id, out var given) ? Of(given, field.Source.Type) : Default(made, field, effect, variable, add)) is { } value)
            {
                values.Add((SqlNames.Column(field), value));
            }
        }

        foreach (var relation in made.Relations)
        {
            if (RelationValue(relation, effect) is { } value)
            {
                values.Add((SqlNames.Column(relation), value));
            }
        }

        return values;
    }

    private string? Default(EntityModel made, FieldModel field, Effect effect, string variable, Action<string> add)
    {
        switch (field.Source.Default)
        {
            case "sequence":
                var number = $"{variable}{CSharp.Identifier(field.Name.Pascal)}";
                add($"        var {number} = await act.NextAsync(\"{SqlNames.Table(made)}.{SqlNames.Column(field)}\");");
                return field.IsText ? $"{{{number}.ToString()}}" : $"{{(int){number}}}";
            case "now" or "today":
                return Of(field.Source.Default, field.Source.Type);
            case ['=', .. var path] when path.Split('.', 2) is [var relation, var rest]
                && made.FindRelation(relation) is { ToAccount: false } via && RelationValue(via, effect) is { } target:
                var source = product.Entity(via.Target);
                return $"(select {new Conditions(product, "null").Side(source, rest, "x").Sql} from {SqlNames.View(source)} x where x.id = {target})";
            case "" or ['=', ..]:
                return FieldSql.IsFilled(field) ? FieldSql.Empty(field) : null;
            default:
                return Of(field.Source.Default, field.Source.Type);
        }
    }

    /// <summary>A required relation that the effect leaves out is the acting row, or what the acting row points to.</summary>
    private string? RelationValue(RelationModel relation, Effect effect) =>
        effect.Values.TryGetValue(relation.Id, out var given) ? Of(given, FieldType.File)
        : relation.Source.DefaultsToCaller ? "{act.Caller.Id}"
        : !relation.Source.Required ? null
        : HasRow && relation.Target == entity.Id ? "{act.Id}"
        : HasRow && entity.Relations.FirstOrDefault(r => r.Target == relation.Target) is { } same ? OfRow(same.Id, FieldType.File)
        : relation.ToAccount ? "{act.Caller.Id}"
        : null;

    private string OfRow(string path, FieldType type) =>
        $"(select {Scaled(entity, path, type, "v")} from {SqlNames.View(entity)} v where v.id = {{act.Id}})";

    /// <summary>Money among other numbers changes its scale.</summary>
    private string Scaled(EntityModel of, string path, FieldType type, string alias)
    {
        var (sql, found) = new Conditions(product, "null").Side(of, path, alias);
        var scale = SqlLiteral.Number(SqlLiteral.Scale(_digits));
        return (found, type) switch
        {
            (FieldType.Money, FieldType.Decimal or FieldType.Integer) => $"{sql} / {scale}.0",
            (FieldType.Decimal or FieldType.Integer, FieldType.Money) => $"cast(round({sql} * {scale}) as bigint)",
            _ => sql,
        };
    }

    private string Input(string id, FieldType type)
    {
        var field = input.FirstOrDefault(f => f.Id == id) ?? throw new InvalidOperationException($"The action has no input '{id}'.");
        var member = $"input.{CSharp.Member(field.Name.Pascal, ActionCode.InputTypeOf(entity, action!))}";
        return type == FieldType.Money && field.Source.Type != FieldType.Money
            ? $"{{Money.ToMinor((decimal?){member})}}"
            : FieldCode.Hole(field.Source.Type, member);
    }
}
