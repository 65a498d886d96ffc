using System.Text.Json.Nodes;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Contract;

/// <summary>Parameters, bodies and responses of the operations on one entity.</summary>
internal static class EntityDetails
{
    public static OperationDetails Of(ApiOperation operation, EntityModel entity)
    {
        var one = entity.Name.Title;
        return operation.Kind switch
        {
            OperationKind.List => new((200, Answers.Json($"A page of {entity.Name.Plurals.Lower}", Shape.Ref(EntitySchemas.Page(entity)))), 400) { Parameters = ListParameters.Of(entity) },
            OperationKind.Export => new((200, Answers.Of("At most 10,000 rows", Shape.Text(), "text/csv")), 400) { Parameters = [.. ListParameters.Filters(entity), .. ListParameters.Sorting(entity)] },
            OperationKind.Options => new((200, Answers.Json("At most 50", Shape.Many(Shape.Ref("Choosable"), 50)))) { Parameters = [ListParameters.Query("search", Shape.Text(most: 200), "Words to look for")] },
            OperationKind.Summary => new((200, Answers.Json("A value a group", Shape.Many(Shape.Ref("SummaryPoint")))), 400) { Parameters = [.. Grouping(entity), .. ListParameters.Filters(entity)] },
            OperationKind.Read => new((200, Row(entity, one)), 404),
            OperationKind.Create => new((201, Row(entity, $"{one} created")), 400, 409) { Body = Answers.Body(Shape.Ref(EntitySchemas.Input(entity))), Parameters = Steps(entity) },
            OperationKind.Update => new((200, Row(entity, $"{one} changed")), 400, 404, 409) { Body = Answers.Body(Shape.Ref(EntitySchemas.Input(entity))) },
            OperationKind.Delete => new((204, Answers.Nothing($"{one} deleted")), 404, 409),
            OperationKind.Transition => new((200, Row(entity, $"{one} moved on")), 404, 409),
            OperationKind.Action => new((200, Row(entity, "Done")), 400, 404, 409) { Body = Input(entity, entity.Actions.Single(a => a.Id == operation.Verb)) },
            _ => OnCollection(operation, entity, entity.CollectionActions.Single(a => a.Id == operation.Verb)),
        };
    }

    private static OperationDetails OnCollection(ApiOperation operation, EntityModel entity, ActionModel action)
    {
        var makes = action.Effects.Any(e => e.Kind == Blueprints.EffectKind.Create && e.Target == operation.Entity);
        return new(makes ? (200, Row(entity, "The row it made")) : (204, Answers.Nothing("Done")), 400, 409) { Body = Input(entity, action) };
    }

    private static JsonObject? Input(EntityModel entity, ActionModel action) =>
        action.Input.Count == 0 ? null : Answers.Body(Shape.Ref(EntitySchemas.Input(entity, action)));

    private static JsonObject Row(EntityModel entity, string description) => Answers.Json(description, Shape.Ref(EntitySchemas.Row(entity)));

    /// <summary>What may happen to a new row in the same request; for those who may do it.</summary>
    private static IEnumerable<JsonObject> Steps(EntityModel entity) =>
        entity.Transitions.Where(t => t.From.Contains(entity.States[0].Id)).Select(t => t.Id).ToList() is { Count: > 0 } steps
            ? [ListParameters.Query("then", Shape.Choice(steps), "The step that the new row takes at once; when it fails, nothing is created")] : [];

    private static IEnumerable<JsonObject> Grouping(EntityModel entity)
    {
        string[] groups =
        [
            "created", .. entity.HasLifecycle ? ["status"] : Array.Empty<string>(),
            .. entity.Fields.Where(f => !f.IsSecret && !f.IsUpload).Select(f => f.Name.Camel), .. entity.Relations.Select(r => r.Name.Camel),
        ];
        yield return ListParameters.Query("by", Shape.Choice(groups), "What to group by; created is by day", required: true);
        yield return ListParameters.Query("function", Shape.Choice(["count", "sum", "average", "min", "max"]), "How to sum up; count unless told");
        if (entity.Fields.Where(f => f.IsNumber && !f.IsSecret).Select(f => f.Name.Camel).ToList() is { Count: > 0 } numbers)
        {
            yield return ListParameters.Query("field", Shape.Choice(numbers), "What to sum up; not for count");
        }
    }
}
