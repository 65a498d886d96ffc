using System.Text.Json.Nodes;
using LeanVibe.Blueprints;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Contract;

/// <summary>The query parameters of an entity's list, in the order of the wire contract.</summary>
internal static class ListParameters
{
    public static IEnumerable<JsonObject> Of(EntityModel entity) => [.. Filters(entity), .. Paging(entity)];

    /// <summary>What a list, its export and its summary have in common.</summary>
    public static IEnumerable<JsonObject> Filters(EntityModel entity)
    {
        yield return Query("search", Shape.Text(least: 1, most: 200), "Words to look for");
        if (entity.HasOwner)
        {
            yield return Query("mine", Shape.Of("boolean"), "Only the caller's own rows");
        }

        if (entity.HasLifecycle)
        {
            yield return Query("status", Shape.Text(), $"One or more of {string.Join(", ", entity.States.Select(s => s.Id))}, separated by commas");
        }

        foreach (var parameter in entity.Fields.Where(f => !f.IsSecret).SelectMany(Of))
        {
            yield return parameter;
        }

        foreach (var relation in entity.Relations)
        {
            yield return Query($"{relation.Name.Camel}Id", Shape.Id(), $"Only rows of this {relation.Name.Lower}");
        }
    }

    public static IEnumerable<JsonObject> Sorting(EntityModel entity)
    {
        string[] members =
        [
            "created", .. entity.HasLifecycle ? ["status"] : Array.Empty<string>(),
            .. entity.Fields.Where(f => !f.IsSecret && !f.IsUpload).Select(f => f.Name.Camel), .. entity.Relations.Select(r => r.Name.Camel),
        ];
        yield return Query("sort", Shape.Choice(members.SelectMany(m => new[] { m, $"-{m}" })), "A member to sort by, descending with a minus sign");
    }

    public static IEnumerable<JsonObject> Pages() =>
    [
        Query("page", Whole(1, null, 1), "Pages count from 1"), Query("pageSize", Whole(1, 100, 20), "Rows a page"),
    ];

    public static JsonObject Query(string name, JsonObject schema, string description, bool required = false)
    {
        var parameter = new JsonObject { ["name"] = name, ["in"] = "query", ["description"] = description, ["schema"] = schema };
        if (required)
        {
            parameter["required"] = true;
        }

        return parameter;
    }

    private static IEnumerable<JsonObject> Paging(EntityModel entity) => [.. Sorting(entity), .. Pages()];

    private static IEnumerable<JsonObject> Of(FieldModel field) => field switch
    {
        { Source.Type: FieldType.Choice } => [Query(field.Name.Camel, Shape.Text(), $"One or more of {string.Join(", ", field.Source.Choices.Select(c => c.Id))}, separated by commas")],
        { Source.Type: FieldType.Boolean } => [Query(field.Name.Camel, Shape.Of("boolean"), field.Name.Title)],
        { IsNumber: true } => [Query($"min{field.Name.Pascal}", Shape.Of("number"), $"Least {field.Name.Lower}"), Query($"max{field.Name.Pascal}", Shape.Of("number"), $"Greatest {field.Name.Lower}")],
        { IsTime: true } => [Query($"from{field.Name.Pascal}", Moment(field), $"Earliest {field.Name.Lower}"), Query($"to{field.Name.Pascal}", Moment(field), $"Latest {field.Name.Lower}")],
        _ => [],
    };

    private static JsonObject Moment(FieldModel field) => Shape.Text(field.Source.Type == FieldType.Date ? "date" : "date-time");

    private static JsonObject Whole(int least, int? most, int otherwise)
    {
        var shape = new JsonObject { ["type"] = "integer", ["minimum"] = least, ["default"] = otherwise };
        if (most is not null)
        {
            shape["maximum"] = most;
        }

        return shape;
    }
}
