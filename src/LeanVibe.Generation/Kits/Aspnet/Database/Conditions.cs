using LeanVibe.Blueprints;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Database;

/// <summary>Conditions over a row of an entity's view.</summary>
/// <param name="caller">What stands for the caller's id: a hole in generated code, or "null" where nobody calls.</param>
internal sealed class Conditions(ProductModel product, string caller)
{
    private readonly int _digits = Currency.Digits(product.Product.Currency);

    /// <summary>All must hold; null when there is none.</summary>
    public string? All(EntityModel? entity, IReadOnlyList<Condition> conditions, string alias = "t") =>
        conditions.Count == 0 ? null : string.Join(" and ", conditions.Select(c => One(entity, c, alias)));

    public string One(EntityModel? entity, Condition condition, string alias)
    {
        var (left, type) = Side(entity, condition.Left, alias);
        if (condition.Is is Comparison.Present or Comparison.Absent)
        {
            var isText = FieldSql.Type(type) == "text";
            return (condition.Is, isText) switch
            {
                (Comparison.Present, true) => $"coalesce({left}, '') <> ''",
                (Comparison.Absent, true) => $"coalesce({left}, '') = ''",
                (Comparison.Present, _) => $"{left} is not null",
                _ => $"{left} is null",
            };
        }

        var sign = condition.Is switch
        {
            Comparison.NotEqual => "is distinct from",
            Comparison.Less => "<",
            Comparison.LessOrEqual => "<=",
            Comparison.Greater => ">",
            Comparison.GreaterOrEqual => ">=",
            _ => "=",
        };
        return $"{left} {sign} {Right(entity, condition.Right, type, alias)}";
    }

    /// <summary>"field", "relation", "status" or "relation.field" of a row of the entity's view.</summary>
    public (string Sql, FieldType Type) Side(EntityModel? entity, string path, string alias)
    {
        var parts = path.Split('.');
        if (entity is null)
        {
            return ($"{alias}.{(path is "email" or "name" or "role" ? path : "id")}", FieldType.Text);
        }

        if (parts is [var id])
        {
            return id == "status" && entity.HasLifecycle ? ($"{alias}.status", FieldType.Text)
                : entity.FindField(id) is { } field ? ($"{alias}.{SqlNames.Column(field)}", field.Source.Type)
                : entity.FindRelation(id) is { } relation ? ($"{alias}.{SqlNames.Column(relation)}", FieldType.File)
                : id is "owner" && entity.HasOwner ? ($"{alias}.row_owner_id", FieldType.File)
                : throw new InvalidOperationException($"{entity.Id} has no '{id}' to compare.");
        }

        var via = entity.FindRelation(parts[0]) ?? throw new InvalidOperationException($"{entity.Id} has no relation '{parts[0]}'.");
        var target = via.ToAccount ? null : product.Entity(via.Target);
        var name = alias + "x";
        var (inner, type) = Side(target, string.Join('.', parts[1..]), name);
        return ($"(select {inner} from {(target is null ? "app_accounts" : SqlNames.View(target))} {name} where {name}.id = {alias}.{SqlNames.Column(via)})", type);
    }

    private string Right(EntityModel? entity, string right, FieldType type, string alias) => right switch
    {
        "now" or "today" when type == FieldType.Date => "current_date",
        "now" or "today" => "current_timestamp",
        "caller" => caller,
        ['=', .. var path] => Side(entity, path, alias).Sql,
        _ => Escape(SqlLiteral.Of(type, right, _digits)),
    };

    /// <summary>Where holes are code, a brace of a literal must not look like one.</summary>
    private string Escape(string literal) => caller.StartsWith('{')
        ? literal.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)
        : literal;
}
