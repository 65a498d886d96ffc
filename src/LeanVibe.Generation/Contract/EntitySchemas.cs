using System.Text.Json.Nodes;
using LeanVibe.Blueprints;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Contract;

/// <summary>The schemas of one entity: the row as read, a page of rows, and what a person gives to create or change one.</summary>
internal static class EntitySchemas
{
    /// <summary>The entity's type name, which no other schema has; the platform's own schemas come first.</summary>
    public static string Row(EntityModel entity) => PlatformSchemas.Names.Contains(entity.Name.Type) ? $"{entity.Name.Type}.Row" : entity.Name.Type;

    public static string Page(EntityModel entity) => $"{entity.Name.Type}.Page";

    public static string Input(EntityModel entity) => $"{entity.Name.Type}.Input";

    public static string Input(EntityModel entity, ActionModel action) => $"{entity.Name.Type}.{action.Name.Pascal}.Input";

    public static IEnumerable<(string Name, JsonObject Schema)> Of(EntityModel entity)
    {
        yield return (Row(entity), RowShape(entity));
        yield return (Page(entity), PageShape(Row(entity)));
        yield return (Input(entity), InputShape(entity));
        foreach (var action in entity.Actions.Concat(entity.CollectionActions).Where(a => a.Input.Count > 0))
        {
            var shape = Shape.Object(
                action.Input.Select(f => (f.Name.Camel, Optional(FieldShapes.Input(f.Source), f.Source.Required))),
                action.Input.Where(f => f.Source.Required).Select(f => f.Name.Camel));
            shape["example"] = Examples.Input(action);
            yield return (Input(entity, action), shape);
        }
    }

    public static JsonObject PageShape(string row) => Shape.Object(
    [
        ("items", Shape.Many(Shape.Ref(row), 100)), ("total", Shape.Of("integer")), ("number", Shape.Of("integer")), ("size", Shape.Of("integer")),
    ]);

    private static JsonObject RowShape(EntityModel entity)
    {
        List<(string Name, JsonObject Shape)> members = [("id", Shape.Id()), ("createdAt", Shape.Text("date-time")), ("updatedAt", Shape.Text("date-time"))];
        if (entity.HasLifecycle)
        {
            members.Add(("status", Shape.Choice(entity.States.Select(s => s.Id))));
        }

        if (entity.KnowsCreator)
        {
            members.Add(("ownerId", Shape.OrNull(Shape.Id())));
        }

        foreach (var field in entity.Fields.Where(f => !f.IsSecret))
        {
            members.Add((field.Name.Camel, Optional(FieldShapes.Output(field.Source), AlwaysShown(entity, field.Source))));
            if (field.IsUpload)
            {
                members.Add(($"{field.Name.Camel}Url", Shape.OrNull(Shape.Text("uri-reference"))));
            }
        }

        foreach (var relation in entity.Relations)
        {
            members.Add(($"{relation.Name.Camel}Id", Optional(Shape.Id(), relation.Source.Required && !entity.IsPublic)));
            members.Add(($"{relation.Name.Camel}Label", Shape.OrNull(Shape.Text())));
        }

        members.Add(("can", Shape.Ref("Can")));
        var row = Shape.Object(members.DistinctBy(m => m.Name));
        row["description"] = entity.Source.Description.Length > 0 ? entity.Source.Description : entity.Name.Title;
        return row;
    }

    private static JsonObject InputShape(EntityModel entity)
    {
        var fields = entity.Inputs.Select(f => (f.Name.Camel, Must: f.Source.Required && f.Source.Default.Length == 0, Shape: FieldShapes.Input(f.Source)));
        var relations = entity.Relations.Select(r => (Camel: $"{r.Name.Camel}Id", Must: r.Source.Required && !r.Source.DefaultsToCaller, Shape: Shape.Id()));
        var all = fields.Concat(relations).DistinctBy(m => m.Camel).ToList();
        var input = Shape.Object(all.Select(m => (m.Camel, Optional(m.Shape, m.Must))), all.Where(m => m.Must).Select(m => m.Camel));
        input["example"] = Examples.Input(entity);
        return input;
    }

    /// <summary>What visitors may not see is null for them, and what is worked out may have nothing to work on.</summary>
    private static bool AlwaysShown(EntityModel entity, Field field) =>
        field.Required && field.Computed is null && (!entity.IsPublic || field.Sensitivity == Sensitivity.Public);

    private static JsonObject Optional(JsonObject shape, bool required) => required ? shape : Shape.OrNull(shape);
}
