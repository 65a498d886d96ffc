using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Naming;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Contract;

/// <summary>The operations on one entity: eight that all have, then its transitions and actions.</summary>
internal static class EntityOperations
{
    public static IEnumerable<ApiOperation> Of(EntityModel entity, AccessList who)
    {
        var (one, many) = (entity.Name.Lower, entity.Name.Plurals.Lower);
        var (type, types) = (entity.Name.Pascal, Casing.Pascal(entity.Name.Plurals.Title));
        var path = PathOf(entity);
        var readers = who.Of(entity, Operation.Read);

        yield return Make($"list{types}", "get", path, OperationKind.List, $"List {many}", readers);
        yield return Make($"export{types}", "get", $"{path}/export.csv", OperationKind.Export, $"Export {many} as CSV", readers);
        yield return Make($"{entity.Name.Camel}Options", "get", $"{path}/options", OperationKind.Options, $"{entity.Name.Plurals.Title} to choose from", readers);
        yield return Make($"summarise{types}", "get", $"{path}/summary", OperationKind.Summary, $"Sum up {many} by group", readers);
        yield return Make($"get{type}", "get", $"{path}/{{id}}", OperationKind.Read, $"Read {Article(one)}", readers);
        yield return Make($"create{type}", "post", path, OperationKind.Create, $"Create {Article(one)}", who.Of(entity, Operation.Create));
        yield return Make($"update{type}", "put", $"{path}/{{id}}", OperationKind.Update, $"Change {Article(one)}", who.Of(entity, Operation.Update));
        yield return Make($"delete{type}", "delete", $"{path}/{{id}}", OperationKind.Delete, $"Delete {Article(one)}", who.Of(entity, Operation.Delete));

        foreach (var move in entity.Transitions)
        {
            yield return Make(
                Casing.Camel(move.Id) + type, "post", $"{path}/{{id}}/{move.Id}", OperationKind.Transition,
                $"{move.Name} ({one})", who.Moving(entity, move.Roles)) with { Verb = move.Id };
        }

        foreach (var action in entity.Actions)
        {
            yield return Make(
                action.Name.Camel + type, "post", $"{path}/{{id}}/{action.Id}", OperationKind.Action,
                $"{action.Source.Name} ({one})", who.Moving(entity, action.Source.Roles)) with { Verb = action.Id };
        }

        foreach (var action in entity.CollectionActions)
        {
            yield return Make(
                action.Name.Camel + types, "post", $"{path}/{action.Id}", OperationKind.CollectionAction,
                $"{action.Source.Name} ({many})", who.Named(action.Source.Roles)) with { Verb = action.Id };
        }

        ApiOperation Make(string id, string method, string route, OperationKind kind, string summary, IReadOnlyList<Access> allowed) =>
            new(id, method, route, kind) { Entity = entity.Id, Summary = summary, Allowed = allowed };
    }

    public static string PathOf(EntityModel entity) => $"/api/{entity.Name.Plurals.Kebab}";

    public static string Article(string noun) => noun.Length > 0 && "aeiou".Contains(char.ToLowerInvariant(noun[0]), StringComparison.Ordinal) ? $"an {noun}" : $"a {noun}";
}
