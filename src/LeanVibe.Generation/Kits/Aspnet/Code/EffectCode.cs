using LeanVibe.Blueprints;
using LeanVibe.Generation.Kits.Aspnet.Database;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Code;

/// <summary>Effects as statements of a method that has "act" and, for an action, "input".</summary>
internal sealed class EffectCode(ProductModel product, EntityModel entity, IReadOnlyList<FieldModel> input, ActionModel? action = null)
{
    private readonly EffectValues _values = new(product, entity, input, action);
    private readonly List<string> _lines = [];
    private int _rows;

    public IReadOnlyList<string> Write(IReadOnlyList<Effect> effects)
    {
        foreach (var effect in effects)
        {
            switch (effect.Kind)
            {
                case EffectKind.Set or EffectKind.Add:
                    Change(effect);
                    break;
                case EffectKind.Create:
                    Create(effect);
                    break;
                case EffectKind.Move:
                    Move(effect);
                    break;
                case EffectKind.Notify:
                    var notice = product.Source.Notifications.Single(n => n.Id == effect.Target);
                    Add($"await act.NotifyAsync({CSharp.Literal(effect.Target)}, {CSharp.Literal(notice.Entity)});");
                    break;
                case EffectKind.Charge:
                    Charge(effect);
                    break;
                default:
                    Pick(effect);
                    break;
            }
        }

        return _lines;
    }

    private void Change(Effect effect)
    {
        if (effect.Target.Contains('>', StringComparison.Ordinal))
        {
            ChangeThroughChildren(effect);
            return;
        }

        var parts = effect.Target.Split('.');
        if (parts is [var own])
        {
            var field = entity.FindField(own);
            if (field is null)
            {
                var relation = entity.FindRelation(own)!;
                Run(entity, SqlNames.Column(relation), _values.Of(effect.Value, FieldType.File), "= {act.Id}");
                return;
            }

            Run(entity, SqlNames.Column(field), Changed(effect, field, _values.Of(effect.Value, field.Source.Type)), "= {act.Id}");
            RefuseOutOfRange(entity, field, "= {act.Id}");
            return;
        }

        var via = entity.FindRelation(parts[0])!;
        var target = product.Entity(via.Target);
        var rows = Rows($"select t.{SqlNames.Column(via)} as id from {SqlNames.Table(entity)} t where t.id = {{act.Id}}");
        if (target.FindField(parts[1]) is { } there)
        {
            Run(target, SqlNames.Column(there), Changed(effect, there, _values.Of(effect.Value, there.Source.Type)), $"in ({{{rows}}})");
            RefuseOutOfRange(target, there, $"in ({{{rows}}})");
        }

        Add($"await act.ChangedAsync(\"{target.Id}\", {rows});");
    }

    /// <summary>"child.relation>other.field": for every row that this row's children point to, what its children say together.</summary>
    private void ChangeThroughChildren(Effect effect)
    {
        var steps = effect.Target.Split('>');
        var (childId, back) = Two(steps[0]);
        var (forth, fieldId) = Two(steps[1]);
        var child = product.Entity(childId);
        var parent = child.FindRelation(back)!;
        var via = child.FindRelation(forth)!;
        var target = product.Entity(via.Target);
        var field = target.FindField(fieldId)!;
        var children = $"from {SqlNames.View(child)} c where c.{SqlNames.Column(parent)} = {{act.Id}}";
        var rows = Rows($"select c.{SqlNames.Column(via)} as id {children}");
        var value = _values.OfChild(child, effect.Value, field.Source.Type);
        var function = effect.Kind == EffectKind.Add ? "sum" : "max";
        var together = value.IsLiteral && effect.Kind == EffectKind.Set
            ? value.Sql
            : $"(select {function}({value.Sql})\n  {children} and c.{SqlNames.Column(via)} = {SqlNames.Table(target)}.id)";
        var sql = effect.Kind == EffectKind.Add ? $"coalesce({SqlNames.Column(field)}, 0) + {together}" : together;
        Run(target, SqlNames.Column(field), sql, $"in ({{{rows}}})");
        RefuseOutOfRange(target, field, $"in ({{{rows}}})");
        Add($"await act.ChangedAsync(\"{target.Id}\", {rows});");
    }

    private void Create(Effect effect)
    {
        var made = product.Entity(effect.Target);
        var variable = $"made{++_rows}";
        var values = _values.ForNew(made, effect, variable, _lines.Add);
        Add($"var {variable} = Guid.CreateVersion7();");
        var columns = string.Join('\n', CSharp.Wrap(values.Select(v => v.Column), 100).Select(l => "  " + l));
        var row = string.Join('\n', CSharp.Wrap(values.Select(v => v.Value), 100).Select(l => "  " + l));
        Add($"await act.RunAsync({CSharp.Sql($"insert into {SqlNames.Table(made)} (\n{columns})\nvalues (\n{row})", 12)});");
        Add($"await act.CreatedAsync(\"{made.Id}\", {variable});");
    }

    private void Move(Effect effect)
    {
        if (effect.Target.Length == 0)
        {
            Run(entity, "status", SqlLiteral.Text(effect.Value), "= {act.Id}");
            return;
        }

        var via = entity.FindRelation(effect.Target)!;
        var target = product.Entity(via.Target);
        var rows = Rows($"select t.{SqlNames.Column(via)} as id from {SqlNames.Table(entity)} t where t.id = {{act.Id}}");
        Run(target, "status", SqlLiteral.Text(effect.Value), $"in ({{{rows}}})");
        Add($"await act.ChangedAsync(\"{target.Id}\", {rows});");
    }

    private void Charge(Effect effect)
    {
        var (sql, type) = new Conditions(product, "null").Side(entity, effect.Target, "t");
        var minor = type == FieldType.Money ? sql : $"cast(round({sql} * {SqlLiteral.Scale(Currency.Digits(product.Product.Currency))}) as bigint)";
        Add($"await act.ChargeAsync(\"{entity.Id}\", {CSharp.Sql($"select {minor} from {SqlNames.View(entity)} t where t.id = {{act.Id}}", 12)});");
    }

    private void Pick(Effect effect)
    {
        var from = product.Entity(effect.Target);
        var weight = from.FindField(effect.Value) is { } field ? $"coalesce(t.{SqlNames.Column(field)}, 0)" : "1";
        Add($"var picked = await act.PickAsync({CSharp.Sql($"select t.id, cast({weight} as numeric(18,4)) from {SqlNames.View(from)} t", 12)});");
    }

    private static string Changed(Effect effect, FieldModel field, string value) =>
        effect.Kind == EffectKind.Add ? $"coalesce({SqlNames.Column(field)}, 0) + coalesce({value}, 0)" : value;

    private void RefuseOutOfRange(EntityModel target, FieldModel field, string where)
    {
        var name = field.Name.Lower.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
        var digits = Currency.Digits(product.Product.Currency);
        if (field.IsNumber && FieldCode.Least(field.Source) is { } least)
        {
            var message = least == 0 ? $"There is not enough {name} left: {{0}}." : $"{field.Name.Title} would be less than {CSharp.Number(least)}: {{0}}.";
            Refuse(target, $"t.{SqlNames.Column(field)} < {SqlLiteral.Of(field.Source.Type, CSharp.Number(least).TrimEnd('m'), digits)}", where, message);
        }

        if (field.IsNumber && field.Source.Max is { } most)
        {
            var message = $"{field.Name.Title} would be more than {CSharp.Number(most).TrimEnd('m')}: {{0}}.";
            Refuse(target, $"t.{SqlNames.Column(field)} > {SqlLiteral.Of(field.Source.Type, CSharp.Number(most).TrimEnd('m'), digits)}", where, message);
        }
    }

    private void Refuse(EntityModel target, string when, string where, string message)
    {
        Add("await act.RefuseWhenAsync(");
        Add($"    {CSharp.Sql($"select t.row_label from {SqlNames.View(target)} t where {when} and t.id {where}", 12).TrimStart()},");
        Add($"    {CSharp.Literal(message)});");
    }

    private void Run(EntityModel target, string column, string value, string where) =>
        Add($"await act.RunAsync({CSharp.Sql($"update {SqlNames.Table(target)} set updated_at = {{act.Now}}, {column} = {value} where id {where}", 12)});");

    private string Rows(string sql)
    {
        var variable = $"rows{++_rows}";
        Add($"Sql {variable} = {CSharp.Sql(sql, 12)};");
        return variable;
    }

    private void Add(string statement) => _lines.Add("        " + statement);

    private static (string First, string Second) Two(string path) => path.Split('.') is [var first, var second]
        ? (first, second)
        : throw new InvalidOperationException($"'{path}' is not of the form entity.relation.");
}
