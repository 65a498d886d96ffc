using LeanVibe.Blueprints;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Database;

/// <summary>What can be said about one row in SQL: its label, its owner, whether it is locked, its computed fields.</summary>
/// <remarks>Everything here is over tables, so that views need no order among themselves.</remarks>
internal sealed class RowSql(ProductModel product)
{
    private const int Deepest = 4;

    public int CurrencyDigits { get; } = Currency.Digits(product.Product.Currency);

    /// <summary>Null when nobody owns the rows.</summary>
    public string? Owner(EntityModel entity, string alias)
    {
        if (entity.OwnerPath is not { } path)
        {
            return null;
        }

        if (path.Count == 0)
        {
            return $"{alias}.row_owner_id";
        }

        var joins = path.Skip(1).Select((r, i) =>
            $" join {SqlNames.Table(product.Entity(r.Target))} o{i + 2} on o{i + 2}.id = o{i + 1}.{SqlNames.Column(r)}");
        return $"(select o{path.Count}.row_owner_id from {SqlNames.Table(product.Entity(path[0].Target))} o1{string.Concat(joins)} "
            + $"where o1.id = {alias}.{SqlNames.Column(path[0])})";
    }

    /// <summary>Null when no state locks the row or what it belongs to.</summary>
    public string? Locked(EntityModel entity, string alias)
    {
        string?[] parts = [LockedByState(entity, alias), LockedByParent(entity, alias)];
        var locks = parts.OfType<string>().ToList();
        return locks.Count == 0 ? null : string.Join(" or ", locks);
    }

    public string? LockedByParent(EntityModel entity, string alias, int depth = 0)
    {
        if (depth >= Deepest || entity.FindRelation(entity.Source.Ownership) is not { ToAccount: false } relation)
        {
            return null;
        }

        var parent = product.Entity(relation.Target);
        var name = $"p{depth + 1}";
        string?[] parts = [LockedByState(parent, name), LockedByParent(parent, name, depth + 1)];
        var locks = parts.OfType<string>().ToList();
        return locks.Count == 0
            ? null
            : $"exists (select 1 from {SqlNames.Table(parent)} {name} where {name}.id = {alias}.{SqlNames.Column(relation)} "
                + $"and ({string.Join(" or ", locks)}))";
    }

    /// <summary>Never empty: a row without a name is called after its entity.</summary>
    public string Label(EntityModel entity, string alias, int depth = 0)
    {
        var fallback = SqlLiteral.Text(entity.Name.Title);
        if (entity.Label is { IsSecret: false } field)
        {
            return $"coalesce(nullif({Shown(entity, field, alias, depth)}, ''), {fallback})";
        }

        var parts = depth >= Deepest
            ? []
            : entity.Relations.OrderBy(r => r.ToAccount).Take(2).Select(r => $"coalesce({LabelOf(r, alias, depth + 1)}, '')").ToList();
        return parts.Count == 0 ? fallback : $"coalesce(nullif({string.Join(" || ' · ' || ", parts)}, ''), {fallback})";
    }

    /// <summary>The label of the row that a relation points to, or null.</summary>
    public string LabelOf(RelationModel relation, string alias, int depth = 0)
    {
        var name = $"l{depth + 1}";
        var (table, label) = relation.ToAccount
            ? ("app_accounts", $"{name}.name")
            : (SqlNames.Table(product.Entity(relation.Target)), Label(product.Entity(relation.Target), name, depth + 1));
        return $"(select {label} from {table} {name} where {name}.id = {alias}.{SqlNames.Column(relation)})";
    }

    /// <summary>The value of a field: its column, or the expression that works it out.</summary>
    public string Value(EntityModel entity, FieldModel field, string alias, int depth = 0)
    {
        if (field.Source.Computed is not { } computed)
        {
            return $"{alias}.{SqlNames.Column(field)}";
        }

        if (depth >= Deepest)
        {
            return "0";
        }

        if (computed.Function == Aggregate.Product)
        {
            return Cast(field, $"{Factors(entity, computed, field.Source.Type, alias, depth)}");
        }

        if (computed.Function == Aggregate.Difference)
        {
            return Cast(field, $"{Factor(entity, computed.Field, field.Source.Type, alias, depth)} - {Factor(entity, computed.Times, field.Source.Type, alias, depth)}");
        }

        var child = product.Entities.Single(e => e.Relations.Any(r => r.Path == computed.Relation));
        var relation = child.Relations.Single(r => r.Path == computed.Relation);
        var name = $"c{depth + 1}";
        var only = new Conditions(product, "null").All(child, computed.Where, name);
        var from = $"from {SqlNames.Table(child)} {name} where {name}.{SqlNames.Column(relation)} = {alias}.id";
        if (computed.Function == Aggregate.Share)
        {
            return $"(select {Cast(field, $"coalesce(sum(case when {only} then 100.0 else 0 end) / nullif(count(*), 0), 0)")} {from})";
        }

        from += only is null ? "" : $" and {only}";
        var of = computed switch
        {
            { Function: Aggregate.Count } => "*",
            // What nobody filled in is not a zero that pulls an average down.
            { Function: not Aggregate.Sum, Times: "" } when child.FindField(computed.Field) is { } plain && plain.Source.Type == field.Source.Type
                || child.FindField(computed.Field) is { IsNumber: true, Source.Type: not FieldType.Money } && field.Source.Type != FieldType.Money =>
                Value(child, child.FindField(computed.Field)!, name, depth + 1),
            _ => Factors(child, computed, field.Source.Type, name, depth + 1),
        };
        var aggregate = computed.Function switch
        {
            Aggregate.Count => "count(*)",
            Aggregate.Sum => $"coalesce(sum({of}), 0)",
            Aggregate.Average => $"avg({of})",
            Aggregate.Min => $"min({of})",
            _ => $"max({of})",
        };
        return $"(select {Cast(field, aggregate)} {from})";
    }

    private static string? LockedByState(EntityModel entity, string alias)
    {
        var locked = entity.States.Where(s => s.Locked).Select(s => SqlLiteral.Text(s.Id)).ToList();
        return locked.Count == 0 ? null : $"{alias}.status in ({string.Join(", ", locked)})";
    }

    private string Shown(EntityModel entity, FieldModel field, string alias, int depth)
    {
        var value = Value(entity, field, alias, depth);
        return field.Source.Type switch
        {
            FieldType.LongText => $"substr({value}, 1, 80)",
            FieldType.Choice => $"case {value}{string.Concat(field.Source.Choices.Select(c => $" when {SqlLiteral.Text(c.Id)} then {SqlLiteral.Text(c.Name)}"))} end",
            FieldType.Money => $"cast({value} / {SqlLiteral.Number(SqlLiteral.Scale(CurrencyDigits))}.0 as text)",
            FieldType.Date => $"cast({value} as text)",
            FieldType.DateTime => $"substr(cast({value} as text), 1, 16)",
            _ => field.IsText ? value : $"cast({value} as text)",
        };
    }

    private string Factors(EntityModel entity, Computation computed, FieldType result, string alias, int depth)
    {
        var first = Factor(entity, computed.Field, result, alias, depth);
        // Only one of two factors brings the money's scale along; when none does, it is put in.
        var hasMoney = entity.FindField(computed.Field)?.Source.Type == FieldType.Money;
        if (computed.Times.Length > 0)
        {
            var second = hasMoney && result == FieldType.Money ? FieldType.Decimal : result;
            first = $"{first} * {Factor(entity, computed.Times, second, alias, depth, isSecond: true)}";
            hasMoney |= entity.FindField(computed.Times)?.Source.Type == FieldType.Money;
        }

        return result == FieldType.Money && !hasMoney ? $"{first} * {SqlLiteral.Number(SqlLiteral.Scale(CurrencyDigits))}" : first;
    }

    private string Factor(EntityModel entity, string id, FieldType result, string alias, int depth, bool isSecond = false)
    {
        var field = entity.FindField(id) ?? throw new InvalidOperationException($"{entity.Id} has no field '{id}' to compute with.");
        var value = Value(entity, field, alias, depth + 1);
        if (!field.IsNumber)
        {
            return value;
        }

        var scale = SqlLiteral.Number(SqlLiteral.Scale(CurrencyDigits));
        return (field.Source.Type, result) switch
        {
            (FieldType.Money, FieldType.Money) => $"coalesce({value}, 0)",
            (FieldType.Money, _) => $"coalesce({value}, 0) / {scale}.0",
            (FieldType.Percent, _) when isSecond => $"coalesce({value}, 0) / 100.0",
            _ => $"coalesce({value}, 0)",
        };
    }

    private static string Cast(FieldModel field, string value) => field.Source.Type switch
    {
        FieldType.Decimal or FieldType.Percent => $"cast(round({value}, 4) as numeric(18,4))",
        FieldType.Money => $"cast(round({value}) as bigint)",
        FieldType.Integer or FieldType.Rating or FieldType.Duration => $"cast(round({value}) as integer)",
        _ => value,
    };
}
