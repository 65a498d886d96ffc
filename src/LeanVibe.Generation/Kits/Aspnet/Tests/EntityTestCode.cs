using LeanVibe.Blueprints;
using LeanVibe.Generation.Kits.Aspnet.Code;
using LeanVibe.Generation.Kits.Aspnet.Database;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Tests;

/// <summary>What the test slices of one entity say.</summary>
internal sealed class EntityTestCode
{
    private readonly ProductModel _product;
    private readonly EntityModel _entity;
    private readonly TestValues _values;

    public EntityTestCode(ProductModel product, EntityModel entity)
    {
        _product = product;
        _entity = entity;
        _values = new(product, entity);
    }

    public string Root => _product.Name.Pascal;

    public string Plural => _entity.Name.Plurals.Pascal;

    public string Type => _entity.Name.Type;

    public string Lower => CSharp.Xml(_entity.Name.Lower);

    public string Route => _entity.Name.Plurals.Kebab;

    public string Table => SqlNames.Table(_entity);

    public bool HasLifecycle => _entity.HasLifecycle;

    public bool HasOwner => _entity.HasOwner && _entity.Relations.All(r => r.Name.Pascal != "Owner");

    public bool BelongsToParent => _entity.OwnerPath is { Count: > 0 };

    public bool IsOpen => !IsLockedAtFirst(_entity) && !IsParentLockedAtFirst;

    public bool IsValid => _values.IsSatisfied && !IsParentLockedAtFirst;

    public bool IsAsync => Values.Any(l => l.Contains("await ", StringComparison.Ordinal));

    public IReadOnlyList<PermitCode> Permits =>
        [.. _product.Roles.Where(r => !r.Administers).Select(r => r.Id).Append(Role.Visitor).Select(r => PermitCode.Of(_product, _entity, r))];

    public string Required => string.Join(", ", Inputs
        .Where(f => f.Source is { Required: true, Default: "" } && f.Source.Type != FieldType.Boolean).Select(f => $"\"{f.Name.Camel}\"")
        .Concat(_entity.Relations.Where(r => r.Source is { Required: true, DefaultsToCaller: false }).Select(r => $"\"{r.Name.Camel}Id\"")));

    public string Secrets => string.Join(", ", _entity.Fields.Where(f => f.IsSecret).Select(f => $"\"{f.Name.Camel}\""));

    public IReadOnlyList<string> Values =>
    [
        .. Inputs.Where(f => !f.IsUpload).Select(f => $"{Member(f)} = {_values.Of(f)}"),
        .. Inputs.Where(f => f.IsUpload && f.Source.Required).Select(f => $"{Member(f)} = await UploadAsync(owner)"),
        .. _entity.Relations.Where(IsGiven).Select(r => $"{Member(r)} = {Target(r)}"),
    ];

    public IReadOnlyList<string> Broken =>
    [
        .. Inputs.SelectMany(f => Wrong(f).Select(w => $"(\"{f.Name.Camel}\", valid with {{ {Member(f)} = {w} }})")),
        .. _entity.Relations.Select(r => $"(\"{r.Name.Camel}Id\", valid with {{ {Member(r)} = Hosting.Given.Nowhere }})"),
    ];

    public IReadOnlyList<string> Actions => [.. _entity.Actions.Concat(_entity.CollectionActions).Select(Case)];

    public string UploadMember => Inputs.FirstOrDefault(f => f.IsUpload) is { } upload ? Member(upload) : "";

    public string LockParent
    {
        get
        {
            if (_entity.FindRelation(_entity.Source.Ownership) is not { ToAccount: false } relation || !IsValid
                || _product.Entity(relation.Target).States.FirstOrDefault(s => s.Locked) is not { } state)
            {
                return "";
            }

            var parent = SqlNames.Table(_product.Entity(relation.Target));
            return CSharp.Sql($"update {parent} set status = '{state.Id}' where id = (select {SqlNames.Column(relation)} from {Table} where id = {{id}})", 12);
        }
    }

    /// <summary>Relations that a test row has: those it needs.</summary>
    public static bool IsGiven(EntityModel entity, RelationModel relation) =>
        !relation.IsSelf && (relation.Source.Required || relation.Id == entity.Source.Ownership
            || entity.Source.Rules.Any(r => r.Members.Contains(relation.Id) || r.Conditions.Any(c => c.Left.StartsWith(relation.Id, StringComparison.Ordinal) || c.Right.StartsWith("=" + relation.Id, StringComparison.Ordinal))));

    private IEnumerable<FieldModel> Inputs => _entity.Inputs;

    private bool IsParentLockedAtFirst
    {
        get
        {
            var entity = _entity;
            for (var i = 0; i < 5 && entity.FindRelation(entity.Source.Ownership) is { ToAccount: false } relation; i++)
            {
                entity = _product.Entity(relation.Target);
                if (IsLockedAtFirst(entity))
                {
                    return true;
                }
            }

            return false;
        }
    }

    private static bool IsLockedAtFirst(EntityModel entity) => entity.HasLifecycle && entity.States[0].Locked;

    private bool IsGiven(RelationModel relation) => IsGiven(_entity, relation);

    private string Target(RelationModel relation) =>
        relation.ToAccount ? "owner.Id" : $"await {_product.Entity(relation.Target).Name.Type}Async(owner)";

    private string Member(FieldModel field) => CSharp.Member(field.Name.Pascal, Type + "Input");

    private static string Member(RelationModel relation) => CSharp.Identifier(relation.Name.Pascal) + "Id";

    private static IEnumerable<string> Wrong(FieldModel field) => field.Source.Type switch
    {
        FieldType.Email => ["\"nobody\""],
        FieldType.Url => ["\"nowhere\""],
        FieldType.Phone => ["\"call me\""],
        FieldType.Color => ["\"reddish\""],
        FieldType.Choice => ["\"no-such-choice\""],
        FieldType.Image or FieldType.File => ["Hosting.Given.Nowhere"],
        FieldType.Boolean or FieldType.Date or FieldType.DateTime => [],
        _ when field.IsNumber => [.. Bound(FieldCode.Least(field.Source), -1), .. Bound(field.Source.Max, 1)],
        _ => [.. field.Source.Min >= 2 ? ["\"x\""] : Array.Empty<string>(), $"new string('x', {(int)Math.Min(field.Source.Max ?? (field.Source.Type == FieldType.LongText ? 10_000 : 500), 100_000) + 1})"],
    };

    private static IEnumerable<string> Bound(decimal? bound, int beyond) =>
        bound is { } b && Math.Abs(b) < 2_000_000_000 ? [CSharp.Number(b + beyond)] : [];

    private string Case(ActionModel action)
    {
        var type = ActionCode.InputTypeOf(_entity, action);
        var start = $"new ActionCase({CSharp.Literal(action.Id)}, {CSharp.Bool(action.Source.OnCollection)}, ";
        if (action.Input.Count == 0)
        {
            return start + "static () => new StringContent(\"\"), null)";
        }

        var values = new TestValues(_product, _entity with { Source = _entity.Source with { Rules = [] }, Fields = action.Input });
        var given = string.Join(", ", action.Input.Where(f => !f.IsUpload).Select(f => $"{CSharp.Member(f.Name.Pascal, type)} = {values.Of(f)}"))
            .Replace("Text(", "Hosting.Given.Text(", StringComparison.Ordinal).Replace("Day(", "Hosting.Given.Day(", StringComparison.Ordinal).Replace("Time(", "Hosting.Given.Time(", StringComparison.Ordinal);
        var needs = action.Input.Any(f => f.Source is { Required: true, Default: "" } && f.Source.Type != FieldType.Boolean);
        var broken = needs ? $"() => Host.Visitor().Content(new {type}())" : "null";
        return $"{start}() => Host.Visitor().Content({(given.Contains('n', StringComparison.Ordinal) ? $"Hosting.Given.With(n => new {type} {{ {given} }})" : $"new {type} {{ {given} }}")}), {broken})";
    }
}
