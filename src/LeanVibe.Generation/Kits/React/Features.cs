using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Naming;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.React;

/// <summary>What the feature slice needs of one entity; every value is a finished literal.</summary>
internal sealed record Feature
{
    public required string Id { get; init; }
    public required string Folder { get; init; }
    public required string Type { get; init; }

    /// <summary>The constant that describes the entity: "boxEntity".</summary>
    public required string Constant { get; init; }
    public required string Comment { get; init; }
    public required string Icon { get; init; }

    /// <summary>The members that a row has besides the common ones.</summary>
    public required IReadOnlyList<Member> Members { get; init; }

    /// <summary>The lines of the descriptor before its lists.</summary>
    public required IReadOnlyList<Member> Basics { get; init; }
    public required IReadOnlyList<NamedList> Lists { get; init; }
}

internal sealed record Member(string Name, string Value);

internal sealed record NamedList(string Name, IReadOnlyList<string> Items)
{
    public bool IsEmpty => Items.Count == 0;
}

internal static class Features
{
    public static string ConstantOf(EntityModel entity) => Casing.Camel(entity.Id) + "Entity";

    public static string FolderOf(EntityModel entity) => entity.Id;

    public static Feature Of(EntityModel entity, ProductModel product) => new()
    {
        Id = entity.Id,
        Folder = FolderOf(entity),
        Type = entity.Name.Type,
        Constant = ConstantOf(entity),
        Comment = Comments.Line(entity.Source.Description.Length > 0 ? entity.Source.Description : $"{entity.Name.Title}, as the API answers it."),
        Icon = Icons.Component(Icons.ForEntity(entity.Name.Title)),
        Members = [.. FieldLiterals.Members(entity)],
        Basics = [.. Basics(entity, product)],
        Lists = [.. Lists(entity)],
    };

    private static IEnumerable<Member> Basics(EntityModel entity, ProductModel product)
    {
        yield return new("id", Js.Text(entity.Id));
        yield return new("path", Js.Text(entity.Name.Plurals.Kebab));
        yield return new("name", Js.Text(entity.Name.Title));
        yield return new("plural", Js.Text(entity.Name.Plurals.Title));
        yield return new("description", Js.Text(entity.Source.Description));
        yield return new("icon", Icons.Component(Icons.ForEntity(entity.Name.Title)));
        yield return new("label", Js.Text(entity.Label?.Name.Camel ?? ""));
        if (entity.Fields.FirstOrDefault(f => f.Source.Type == FieldType.Image && !f.IsSecret) is { } image)
        {
            yield return new("image", Js.Text(image.Name.Camel));
        }

        if (Icons.IsPerson(entity.Name.Title))
        {
            yield return new("person", Js.Bool(true));
        }

        if (Purpose(entity) is { } step)
        {
            yield return new("purpose", Js.Object(("step", Js.Text(step.Id)), ("roles", Js.Texts(step.Roles))));
        }

        yield return new("readers", Js.Texts(Roles(entity, Operation.Read, product)));
        yield return new("creators", Js.Texts(Roles(entity, Operation.Create, product)));
    }

    /// <summary>
    /// What a draft is made for: whoever fills in the form submits it in the same act. A step with a guard or a price is one of its own.
    /// </summary>
    private static Transition? Purpose(EntityModel entity) => entity.States is [{ Id: "draft" or "noted" } draft, ..]
        ? entity.Transitions.FirstOrDefault(t => t.From.Contains(draft.Id) && t.Guard.Count == 0 && t.Effects.All(e => e.Kind != EffectKind.Charge)
            && entity.States.Any(s => s.Id == t.To && s.Tone != StateTone.Danger))
        : null;

    private static IEnumerable<NamedList> Lists(EntityModel entity)
    {
        yield return new("fields", [.. FieldLiterals.Of(entity)]);
        yield return new("states", [.. entity.States.Select(s => Js.Object(("id", Js.Text(s.Id)), ("name", Js.Text(s.Name)), ("tone", Js.Text(Camel(s.Tone))), ("final", Js.Flag(s.Final))))]);
        yield return new("transitions", [.. entity.Transitions.Select(Transition)]);
        yield return new("actions", [.. entity.Actions.Select(a => Action(a, Delivered(entity, a)))]);
        yield return new("collectionActions", [.. entity.CollectionActions.Select(a => Action(a, ""))]);
        yield return new("children", [.. entity.Children.Select(Child)]);
        yield return new("rules", [.. entity.Source.Rules.SelectMany(r => FieldLiterals.Rules(r, entity))]);
    }

    private static IEnumerable<string> Roles(EntityModel entity, Operation operation, ProductModel product)
    {
        var named = entity.GrantsOf(operation).Select(g => g.Role).ToHashSet(StringComparer.Ordinal);
        return product.Roles.Select(r => r.Id).Append(Role.Visitor).Where(named.Contains);
    }

    private static string Transition(Transition step) => Js.Object(
        ("id", Js.Text(step.Id)), ("name", Js.Text(step.Name)), ("from", Js.Texts(step.From)), ("to", Js.Text(step.To)),
        ("charges", Js.Flag(step.Effects.Any(e => e.Kind == EffectKind.Charge))));

    /// <summary>The file that somebody gets who downloads a row; a picture where it has no other.</summary>
    private static string Delivered(EntityModel entity, ActionModel action) =>
        action.Id.Split('-')[0] == "download" && action.Input.Count == 0 ? entity.Fields.Where(f => f.IsUpload && !f.IsSecret).OrderBy(f => f.Source.Type == FieldType.Image).FirstOrDefault()?.Id ?? "" : "";

    private static string Action(ActionModel action, string delivered) => Js.Object(
        ("id", Js.Text(action.Id)), ("name", Js.Text(action.Source.Name)), ("description", Js.Given(action.Source.Description)),
        ("roles", Js.Texts(action.Source.Roles)), ("input", Js.List(action.Input.Select(FieldLiterals.Of))), ("delivers", Js.Given(delivered)));

    private static string Child(RelationModel child) => Js.Object(
        ("entity", Js.Text(child.Owner)), ("by", Js.Text(child.Name.Camel + "Id")), ("title", Js.Text(child.Inverse)));

    private static string Camel<T>(T value) where T : struct, Enum => Casing.Camel(value.ToString());
}
