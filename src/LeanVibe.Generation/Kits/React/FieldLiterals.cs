using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Naming;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.React;

/// <summary>Fields and relations as the client describes them, and their types in TypeScript.</summary>
internal static class FieldLiterals
{
    private static readonly string[] Common = ["id", "createdAt", "updatedAt", "status", "ownerId", "can"];

    public static IEnumerable<string> Of(EntityModel entity) => [.. entity.Fields.Select(Of), .. entity.Relations.Select(Of)];

    public static string Of(FieldModel field)
    {
        var source = field.Source;
        return Js.Object(
            ("id", Js.Text(field.Id)),
            ("key", Js.Text(field.Name.Camel)),
            ("name", Js.Text(source.Name)),
            ("type", Js.Text(TypeOf(source))),
            ("required", Js.Flag(source.Required && field.IsInput)),
            ("min", source.Min is { } min ? Js.Number(min) : null),
            ("max", source.Max is { } max ? Js.Number(max) : source.Type == FieldType.Percent && field.IsInput ? "100" : null),
            ("choices", source.Type == FieldType.Choice ? Js.List(source.Choices.Select(c => Js.Object(("id", Js.Text(c.Id)), ("name", Js.Text(c.Name))))) : null),
            ("default", Js.Given(source.Default)),
            ("readOnly", Js.Flag(!field.IsInput)),
            ("computed", Js.Flag(source.Computed is not null)),
            ("secret", Js.Flag(field.IsSecret)),
            ("hint", Js.Given(source.Description)));
    }

    private static string Of(RelationModel relation) => Js.Object(
        ("id", Js.Text(relation.Id)),
        ("key", Js.Text(relation.Name.Camel + "Id")),
        ("name", Js.Text(relation.Source.Name)),
        ("type", Js.Text("relation")),
        ("target", Js.Text(relation.Target)),
        ("required", Js.Flag(relation.Source.Required)),
        ("default", relation.Source.DefaultsToCaller ? Js.Text("caller") : null));

    /// <summary>What an entity's row has besides what every row has.</summary>
    public static IEnumerable<Member> Members(EntityModel entity)
    {
        IEnumerable<Member> all =
        [
            .. entity.HasLifecycle ? new[] { new Member("status", string.Join(" | ", entity.States.Select(s => Js.Text(s.Id)))) } : [],
            .. entity.Fields.Where(f => !f.IsSecret).SelectMany(Members),
            .. entity.Relations.SelectMany(r => new[] { new Member(r.Name.Camel + "Id", "string | null"), new Member(r.Name.Camel + "Label", "string | null") }),
        ];
        return all.Where(m => m.Name == "status" || !Common.Contains(m.Name, StringComparer.Ordinal)).DistinctBy(m => m.Name);
    }

    /// <summary>Rules over two fields of one row; the others only the server can check.</summary>
    public static IEnumerable<string> Rules(EntityRule rule, EntityModel entity) =>
        from condition in rule.Kind == RuleKind.Holds ? rule.Conditions : []
        let left = entity.Inputs.FirstOrDefault(f => f.Id == condition.Left)
        let right = entity.Inputs.FirstOrDefault(f => $"={f.Id}" == condition.Right)
        where left is not null && right is not null
        select Js.Object(
            ("message", Js.Text(rule.Message)), ("left", Js.Text(left.Name.Camel)), ("is", Js.Text(Casing.Camel(condition.Is.ToString()))), ("right", Js.Text(right.Name.Camel)));

    private static IEnumerable<Member> Members(FieldModel field)
    {
        var nullable = field.Source.Required && field.Source.Computed is null ? "" : " | null";
        yield return new(field.Name.Camel, TypeScript(field) + nullable);
        if (field.IsUpload)
        {
            yield return new(field.Name.Camel + "Url", "string | null");
        }
    }

    private static string TypeScript(FieldModel field) => field.Source.Type switch
    {
        FieldType.Boolean => "boolean",
        FieldType.Choice when field.Source.Choices.Count > 0 => field.Source.Required
            ? string.Join(" | ", field.Source.Choices.Select(c => Js.Text(c.Id)))
            : $"({string.Join(" | ", field.Source.Choices.Select(c => Js.Text(c.Id)))})",
        _ when field.IsNumber => "number",
        _ => "string",
    };

    private static string TypeOf(Field field) => Casing.Camel(field.Type.ToString());
}
