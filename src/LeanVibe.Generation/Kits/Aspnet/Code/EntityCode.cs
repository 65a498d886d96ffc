using LeanVibe.Blueprints;
using LeanVibe.Generation.Kits.Aspnet.Database;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Code;

/// <summary>Everything that the slices of one entity say. Slices only loop over it and test its booleans.</summary>
internal sealed partial class EntityCode
{
    private readonly ProductModel _product;
    private readonly EntityModel _entity;
    private readonly RowSql _rows;

    public EntityCode(ProductModel product, EntityModel entity)
    {
        _product = product;
        _entity = entity;
        _rows = new(product);
        Actions = [.. entity.Actions.Select(a => new ActionCode(product, entity, a)), .. entity.CollectionActions.Select(a => new ActionCode(product, entity, a))];
        Transitions = [.. entity.Transitions.Select(t => new TransitionCode(product, entity, t))];
        Operations = OperationCode.Of(product, entity);
    }

    public string Root => _product.Name.Pascal;

    public string Namespace => $"{Root}.Features.{Plural}";

    public string Plural => _entity.Name.Plurals.Pascal;

    public string Type => _entity.Name.Type;

    public string Id => _entity.Id;

    public string Lower => CSharp.Xml(_entity.Name.Lower);

    public string Title => CSharp.Xml(_entity.Name.Title);

    public string NameLiteral => CSharp.Literal(_entity.Name.Lower);

    public string PluralLower => CSharp.Xml(_entity.Name.Plurals.Lower);

    public string PluralTitle => CSharp.Xml(_entity.Name.Plurals.Title);

    public string Doc => CSharp.Xml(_entity.Source.Description.Length > 0 ? _entity.Source.Description : _entity.Name.Title + ".");

    public string Route => _entity.Name.Plurals.Kebab;

    public string Table => SqlNames.Table(_entity);

    public string View => SqlNames.View(_entity);

    public bool HasLifecycle => _entity.HasLifecycle;

    public bool HasRowActions => _entity.Actions.Count > 0;

    public IReadOnlyList<ActionCode> Actions { get; }

    public IReadOnlyList<TransitionCode> Transitions { get; }

    public IReadOnlyList<OperationCode> Operations { get; }

    public string OnRow => string.Join(", ", Actions.Where(a => !a.OnCollection).Select(a => a.Member));

    public string LockedByParent => _rows.LockedByParent(_entity, "t") is { } sql ? CSharp.Literal(sql) : "";

    public IReadOnlyList<string> Uniques =>
    [
        .. TableSql.Uniques(_entity).Select(u =>
        {
            var columns = string.Join(", ", u.Columns.Select(c => $"{Table}.{c}"));
            var member = u.Member is { } m ? $"\"{m}\"" : "null";
            return $"new(\"{u.Index}\", \"{columns}\", {member}, {CSharp.Literal(u.Message)})";
        }),
    ];

    public IReadOnlyList<string> Rules
    {
        get
        {
            var conditions = new Conditions(_product, "null");
            var holds = _entity.Source.Rules.Where(r => r.Kind == RuleKind.Holds && r.Conditions.Count > 0)
                .Select(r => $"new({CSharp.Literal(r.Message)}, new({CSharp.Literal(conditions.All(_entity, r.Conditions)!)}))");
            var overlaps = _entity.Source.Rules.Where(r => r.Kind == RuleKind.NoOverlap && r.Members.Count >= 2)
                .Select(r => $"new({CSharp.Literal(r.Message)}, new({CSharp.Literal(NoOverlap(r))}), 409)");
            return [.. holds, .. overlaps];
        }
    }

    public IReadOnlyList<ChoicesCode> Choices
    {
        get
        {
            var fields = _entity.Fields.Concat(_entity.Actions.Concat(_entity.CollectionActions).SelectMany(a => a.Input))
                .Where(f => f.Source.Type == FieldType.Choice)
                .DistinctBy(f => f.Name.Pascal)
                .Select(f => new ChoicesCode(CSharp.Identifier(f.Name.Pascal), [.. f.Source.Choices.Select(Option)]));
            var states = HasLifecycle ? [new ChoicesCode("Status", [.. _entity.States.Select(s => Option(new(s.Id, s.Name)))])] : Array.Empty<ChoicesCode>();
            return [.. fields, .. states];
        }
    }

    /// <summary>No other row holds the same place at an overlapping time; rows that were called off do not count.</summary>
    private string NoOverlap(EntityRule rule)
    {
        var (start, _) = new Conditions(_product, "null").Side(_entity, rule.Members[0], "t");
        var end = TableSql.ColumnOf(_entity, rule.Members[1]) ?? SqlNames.Column(_entity.FindField(rule.Members[1])!);
        var begin = start["t.".Length..];
        var same = string.Concat(rule.Members.Skip(2).Select(m => TableSql.ColumnOf(_entity, m)).OfType<string>().Select(c => $" and o.{c} = t.{c}"));
        var off = _entity.States.Where(s => s is { Final: true, Tone: StateTone.Danger }).Select(s => SqlLiteral.Text(s.Id)).ToList();
        var live = off.Count == 0 ? "" : $" and o.status not in ({string.Join(", ", off)})";
        var dead = off.Count == 0 ? "" : $"t.status in ({string.Join(", ", off)}) or ";
        return $"{dead}not exists (select 1 from {Table} o where o.id <> t.id{same}{live} and o.{begin} < t.{end} and o.{end} > t.{begin})";
    }

    private static OptionCode Option(Choice choice) => new(CSharp.Literal(choice.Id), CSharp.Literal(choice.Name));
}

/// <param name="Id">A C# literal, as is the name.</param>
internal sealed record OptionCode(string Id, string Name);

internal sealed record ChoicesCode(string Name, IReadOnlyList<OptionCode> Options);

/// <param name="Attribute">"" or an attribute with its brackets.</param>
/// <param name="Declaration">What follows "public".</param>
internal sealed record PropertyCode(string Declaration, string Attribute = "");
