using System.Text.Json;
using LeanVibe.Generation.Contract;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Factory.Gates.Conformance;

/// <summary>Finds rows that an account may act on: each row says so itself, in its "can".</summary>
internal sealed class Rows(ProductModel product)
{
    private readonly Dictionary<string, string> _paths = Operations.Of(product).Where(o => o.Kind == OperationKind.List).ToDictionary(o => o.Entity, o => o.Path);

    public async Task<JsonElement?> FindAsync(ApiOperation operation, Actor actor, CancellationToken cancellation)
    {
        var page = await actor.GetAsync($"{_paths[operation.Entity]}?pageSize=100", cancellation);
        return page.Json is { ValueKind: JsonValueKind.Object } json && json.TryGetProperty("items", out var items)
            ? items.EnumerateArray().Where(row => May(row, operation)).Cast<JsonElement?>().LastOrDefault()
            : null;
    }

    private static bool May(JsonElement row, ApiOperation operation)
    {
        if (operation.Kind == OperationKind.Read)
        {
            return true;
        }

        if (!row.TryGetProperty("can", out var can))
        {
            return false;
        }

        return operation.Kind switch
        {
            OperationKind.Update => can.GetProperty("update").GetBoolean(),
            OperationKind.Delete => can.GetProperty("delete").GetBoolean(),
            OperationKind.Transition => Lists(can, "transitions", operation.Verb),
            _ => Lists(can, "actions", operation.Verb),
        };
    }

    private static bool Lists(JsonElement can, string member, string verb) =>
        can.TryGetProperty(member, out var verbs) && verbs.EnumerateArray().Any(v => v.GetString() == verb);
}
