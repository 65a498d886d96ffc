using LeanVibe.Blueprints;
using LeanVibe.Generation.Kits.Aspnet.Database;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Code;

/// <summary>The row as it is read and shown.</summary>
internal sealed partial class EntityCode
{
    public string RowUsings =>
        (_entity.Fields.Any(f => !f.IsSecret && MemberOf(f) != f.Name.Pascal) ? "using System.Text.Json.Serialization;\n" : "")
        + (_entity.Fields.Any(f => f.IsUpload && !f.IsSecret) ? $"using {Root}.Platform.Files;\n" : "") is { Length: > 0 } usings ? usings + "\n" : "";

    public IReadOnlyList<PropertyCode> Properties =>
    [
        new("required Guid Id { get; init; }"),
        new("required DateTimeOffset CreatedAt { get; init; }"),
        new("required DateTimeOffset UpdatedAt { get; init; }"),
        .. HasOwnerMember ? [new PropertyCode("Guid? OwnerId { get; init; }")] : Array.Empty<PropertyCode>(),
        .. HasLifecycle ? [new PropertyCode("required string Status { get; init; }")] : Array.Empty<PropertyCode>(),
        .. Shown.SelectMany(FieldProperties),
        .. _entity.Relations.SelectMany(RelationProperties),
    ];

    public IReadOnlyList<string> ColumnLines => CSharp.Wrap(Reads.Select(r => $"t.{r.Column}"));

    public IReadOnlyList<string> ReadLines => [.. Reads.Select(r => $"{r.Member} = r.{r.Reader}()")];

    /// <summary>Members that visitors do not get.</summary>
    public IReadOnlyList<string> Hidden => [.. Shown.Where(IsHiddenFromVisitors).Select(MemberOf)];

    public string Mine
    {
        get
        {
            var column = _entity.HasOwner ? "row_owner_id"
                : _entity.Relations.Where(r => r.ToAccount).OrderByDescending(r => r.Source.DefaultsToCaller).FirstOrDefault() is { } relation ? SqlNames.Column(relation)
                : null;
            return column is null ? "null" : $"new SqlText(\"t.{column}\")";
        }
    }

    public IReadOnlyList<string> Facets =>
    [
        .. HasLifecycle ? [Facet("status", "Status", "status", "Choice", true, $"{Type}Choices.Status")] : Array.Empty<string>(),
        .. Shown.Select(f => Facet(
            f.Name.Camel, f.Name.Title, SqlNames.Column(f), FieldCode.Facet(f.Source.Type), !IsHiddenFromVisitors(f),
            f.Source.Type == FieldType.Choice ? $"{Type}Choices.{CSharp.Identifier(f.Name.Pascal)}" : null)),
        .. _entity.Relations.Select(r => Facet(r.Name.Camel, r.Name.Title, SqlNames.Column(r), "Relation", true, null)),
    ];

    private bool HasOwnerMember => _entity.HasOwner && _entity.Relations.All(r => r.Name.Pascal != "Owner");

    private IEnumerable<FieldModel> Shown => _entity.Fields.Where(f => !f.IsSecret);

    private IEnumerable<(string Member, string Column, string Reader)> Reads =>
    [
        ("Id", "id", "Id"),
        ("CreatedAt", "created_at", "Time"),
        ("UpdatedAt", "updated_at", "Time"),
        .. HasOwnerMember ? [("OwnerId", "row_owner_id", "IdOrNull")] : Array.Empty<(string, string, string)>(),
        .. HasLifecycle ? [("Status", "status", "Text")] : Array.Empty<(string, string, string)>(),
        .. Shown.Select(f => (MemberOf(f), SqlNames.Column(f), FieldCode.Reader(f.Source.Type, FieldSql.IsFilled(f)))),
        .. _entity.Relations.SelectMany(r => new[]
        {
            (RelationMember(r), SqlNames.Column(r), r.Source.Required ? "Id" : "IdOrNull"),
            (CSharp.Identifier(r.Name.Pascal) + "Label", SqlNames.LabelColumn(r), "TextOrNull"),
        }),
    ];

    private static string RelationMember(RelationModel relation) => CSharp.Identifier(relation.Name.Pascal) + "Id";

    private string MemberOf(FieldModel field) => CSharp.Member(field.Name.Pascal, Type);

    /// <summary>Where nothing is marked public, everything is but what is about a person.</summary>
    private bool IsHiddenFromVisitors(FieldModel field) => _entity.IsPublic
        && (_entity.Fields.Any(f => f.Source.Sensitivity == Sensitivity.Public)
            ? field.Source.Sensitivity != Sensitivity.Public
            : field.Source.Sensitivity is Sensitivity.Personal or Sensitivity.Special);

    private IEnumerable<PropertyCode> FieldProperties(FieldModel field)
    {
        var isFilled = FieldSql.IsFilled(field) && !IsHiddenFromVisitors(field);
        var member = MemberOf(field);
        var attribute = member == field.Name.Pascal ? "" : $"[JsonPropertyName(\"{field.Name.Camel}\")]";
        yield return new($"{(isFilled ? "required " : "")}{FieldCode.Type(field.Source.Type)}{(isFilled ? "" : "?")} {member} {{ get; init; }}", attribute);
        if (field.IsUpload)
        {
            yield return new($"string? {CSharp.Identifier(field.Name.Pascal)}Url => StoredFile.UrlOf({member});");
        }
    }

    private static IEnumerable<PropertyCode> RelationProperties(RelationModel relation)
    {
        yield return relation.Source.Required
            ? new($"required Guid {RelationMember(relation)} {{ get; init; }}")
            : new($"Guid? {RelationMember(relation)} {{ get; init; }}");
        yield return new($"string? {CSharp.Identifier(relation.Name.Pascal)}Label {{ get; init; }}");
    }

    private string Facet(string name, string title, string column, string kind, bool isVisible, string? choices)
    {
        string?[] parts = [_entity.IsPublic && isVisible ? "IsPublic = true" : null, choices is null ? null : $"Choices = {choices}"];
        var given = parts.OfType<string>().ToList();
        var init = given.Count == 0 ? "" : $" {{ {string.Join(", ", given)} }}";
        return $"new Facet(\"{name}\", {CSharp.Literal(title)}, \"{column}\", FacetKind.{kind}){init}";
    }
}
