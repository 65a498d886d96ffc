using LeanVibe.Blueprints;
using LeanVibe.Generation.Kits.Aspnet.Database;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Code;

/// <summary>What a person gives, and how it is written.</summary>
internal sealed partial class EntityCode
{
    public IReadOnlyList<PropertyCode> InputProperties =>
    [
        .. _entity.Inputs.Select(f => new PropertyCode($"{FieldCode.Type(f.Source.Type)}? {InputMember(f)} {{ get; init; }}")),
        .. _entity.Relations.Select(r => new PropertyCode($"Guid? {RelationMember(r)} {{ get; init; }}")),
    ];

    public IReadOnlyList<string> CompleteLines =>
    [
        .. _entity.Inputs.Select(CompleteLine).OfType<string>(),
        .. _entity.Relations.Where(r => r.Source.DefaultsToCaller).Select(r =>
            $"{RelationMember(r)} = ActsForOthers(caller) && input.{RelationMember(r)} is {{ }} {Variable(r.Name.Camel)} ? {Variable(r.Name.Camel)} : isNew ? caller.Id : null"),
    ];

    public IReadOnlyList<string> CheckLines =>
    [
        .. _entity.Inputs.Select(f => FieldCode.Check(f, $"input.{InputMember(f)}", $"[.. {Type}Choices.{CSharp.Identifier(f.Name.Pascal)}.Keys]")).OfType<string>(),
        .. _entity.Relations.Where(r => r.Source is { Required: true, DefaultsToCaller: false })
            .Select(r => $".Present(\"{r.Name.Camel}Id\", input.{RelationMember(r)})"),
    ];

    public IReadOnlyList<string> References =>
    [
        .. _entity.Relations.Select(r => $"new(\"{r.Name.Camel}Id\", \"{r.Target}\", new(\"{SqlNames.Column(r)}\"), input.{RelationMember(r)})"),
    ];

    public IReadOnlyList<string> Uploads =>
    [
        .. _entity.Inputs.Where(f => f.IsUpload).Select(f => $"new(\"{f.Name.Camel}\", new(\"{SqlNames.Column(f)}\"), input.{InputMember(f)})"),
    ];

    /// <summary>Statements that draw running numbers before the row is written.</summary>
    public IReadOnlyList<string> Sequences =>
    [
        .. _entity.Stored.Where(f => f.Source.Default == "sequence")
            .Select(f => $"var {Variable(f.Name.Camel)} = await Sequence.NextAsync(tx, \"{Table}.{SqlNames.Column(f)}\", ct);"),
    ];

    public IReadOnlyList<string> InsertColumns => CSharp.Wrap(Inserts.Select(i => i.Column));

    public IReadOnlyList<string> InsertValues => CSharp.Wrap(Inserts.Select(i => i.Value));

    public IReadOnlyList<string> UpdateLines => CSharp.Wrap(
    [
        "updated_at = {now}",
        .. _entity.Inputs.Select(f => $"{SqlNames.Column(f)} = {UpdateValue(f)}"),
        .. _entity.Relations.Select(r => r.Source.DefaultsToCaller
            ? $"{SqlNames.Column(r)} = coalesce({{input.{RelationMember(r)}}}, {SqlNames.Column(r)})"
            : $"{SqlNames.Column(r)} = {{input.{RelationMember(r)}}}"),
    ]);

    private IEnumerable<(string Column, string Value)> Inserts =>
    [
        ("id", "{id}"),
        ("created_at", "{now}"),
        ("updated_at", "{now}"),
        .. _entity.KnowsCreator ? [("row_owner_id", "{caller.Id}")] : Array.Empty<(string, string)>(),
        .. HasLifecycle ? [("status", SqlLiteral.Text(_entity.States[0].Id))] : Array.Empty<(string, string)>(),
        .. _entity.Stored.Select(f => (SqlNames.Column(f), InsertValue(f))),
        .. _entity.Relations.Select(r => (SqlNames.Column(r), $"{{input.{RelationMember(r)}}}")),
    ];

    private string InputMember(FieldModel field) => CSharp.Member(field.Name.Pascal, Type + "Input");

    private string? CompleteLine(FieldModel field)
    {
        var member = InputMember(field);
        var given = field.IsText ? $"Tidy(input.{member})" : $"input.{member}";
        var fallback = FieldCode.Default(field.Source);
        if (field.Source.Type == FieldType.Boolean)
        {
            return $"{member} = {given} ?? {fallback ?? "false"}";
        }

        return fallback is null ? (field.IsText ? $"{member} = {given}" : null)
            : field.Source.Required ? $"{member} = {given} ?? {fallback}"
            : $"{member} = {given} ?? (isNew ? {fallback} : null)";
    }

    private string InsertValue(FieldModel field)
    {
        var late = field.Source.Default switch
        {
            "sequence" => field.IsText ? $"{{{Variable(field.Name.Camel)}.ToString()}}" : $"{{(int){Variable(field.Name.Camel)}}}",
            ['=', .. var path] => Copied(path),
            _ => null,
        };
        if (!field.IsInput)
        {
            return late ?? (FieldCode.Default(field.Source) is { } fallback ? FieldCode.Hole(field.Source.Type, ReadOnlyDefault(field, fallback))
                : FieldSql.IsFilled(field) ? FieldSql.Empty(field) : "null");
        }

        var given = FieldCode.Hole(field.Source.Type, $"input.{InputMember(field)}");
        return late is null ? given : $"coalesce({given}, {late})";
    }

    private static string ReadOnlyDefault(FieldModel field, string fallback) =>
        field.Source.Type is FieldType.Money or FieldType.Decimal or FieldType.Percent && !fallback.EndsWith('m') ? fallback + "m" : fallback;

    private string UpdateValue(FieldModel field)
    {
        var given = FieldCode.Hole(field.Source.Type, $"input.{InputMember(field)}");
        return field.IsSecret || FieldCode.IsLateDefault(field.Source) ? $"coalesce({given}, {SqlNames.Column(field)})" : given;
    }

    /// <summary>"relation.field": the value of the row that the input points to.</summary>
    private string Copied(string path)
    {
        var parts = path.Split('.', 2);
        if (parts.Length < 2 || _entity.FindRelation(parts[0]) is not { ToAccount: false } relation)
        {
            return "null";
        }

        var target = _product.Entity(relation.Target);
        var (value, _) = new Conditions(_product, "null").Side(target, parts[1], "x");
        return $"(select {value} from {SqlNames.View(target)} x where x.id = {{input.{RelationMember(relation)}}})";
    }

    private static string Variable(string camel) => "given" + char.ToUpperInvariant(camel[0]) + camel[1..];
}
