using System.Text.Json.Nodes;
using LeanVibe.Platform.Identity.Scim;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Provisioning;

/// <summary>
/// Many operations in one request. One that names what another makes waits for it, in whatever order they were sent; each is done or refused by itself,
/// and after so many failures as the client allows the rest is left.
/// </summary>
public sealed class RunBulk(IEnumerable<IBulkTarget> targets, ProvisioningDesk desk)
{
    /// <returns>What came of each that was tried, in the order in which they were sent.</returns>
    public async Task<Result<IReadOnlyList<BulkOutcome>>> ExecuteAsync(JsonNode? request, string root, CancellationToken cancellation)
    {
        if (desk.Refused is { } refused)
        {
            return refused;
        }

        var body = request as JsonObject ?? [];
        if (body.FirstOrDefault(p => p.Key.Equals("Operations", StringComparison.OrdinalIgnoreCase)).Value is not JsonArray { Count: > 0 } sent)
        {
            return ScimErrors.InvalidSyntax("a list of Operations is expected");
        }

        if (sent.Count > ScimDiscovery.MostOperations)
        {
            return new Error("scim-large", $"There are {sent.Count} operations.", ErrorKind.Invalid, $"Send {ScimDiscovery.MostOperations} at a time.");
        }

        var most = int.TryParse(body.FirstOrDefault(p => p.Key.Equals("failOnErrors", StringComparison.OrdinalIgnoreCase)).Value?.ToString(), out var allowed) && allowed > 0 ? allowed : int.MaxValue;
        var operations = sent.Select(BulkOperation.Of).ToList();
        if (operations.Where(o => o.BulkId.Length > 0).GroupBy(o => o.BulkId, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            return ScimErrors.InvalidValue("bulkId", $"each text once, and '{(twice.Key.Length <= 60 ? twice.Key : twice.Key[..60])}' comes twice");
        }

        return Result<IReadOnlyList<BulkOutcome>>.Of(await RunAsync(operations, most, root, cancellation));
    }

    private async Task<IReadOnlyList<BulkOutcome>> RunAsync(List<BulkOperation> operations, int mostErrors, string root, CancellationToken cancellation)
    {
        var done = new BulkOutcome?[operations.Count];
        var made = new Dictionary<string, Guid>(StringComparer.Ordinal);
        var makers = operations.Where(o => o.Method == "POST").Select(o => o.BulkId).ToHashSet(StringComparer.Ordinal);
        int Ready() => Enumerable.Range(0, operations.Count).FirstOrDefault(at => done[at] is null && !Waits(operations[at], operations, done, made, makers), -1);
        for (var at = Ready(); at >= 0; at = Ready())
        {
            done[at] = await OneAsync(operations[at], made, root, cancellation);
            if (done.Count(o => o?.Wrong is not null) >= mostErrors)
            {
                return [.. done.OfType<BulkOutcome>()];
            }
        }

        return [.. done.Select((outcome, at) => outcome ?? new(operations[at], null, Circular))];
    }

    /// <summary>Something that it names is still to be made.</summary>
    private static bool Waits(BulkOperation operation, List<BulkOperation> operations, BulkOutcome?[] done, Dictionary<string, Guid> made, HashSet<string> makers) =>
        operation.References.Any(name => makers.Contains(name) && !made.ContainsKey(name) && done[operations.FindIndex(o => o.Method == "POST" && o.BulkId == name)] is null);

    private async Task<BulkOutcome> OneAsync(BulkOperation operation, Dictionary<string, Guid> made, string root, CancellationToken cancellation)
    {
        if (operation.References.FirstOrDefault(name => !made.ContainsKey(name)) is { } missing)
        {
            return new(operation, null, ScimErrors.InvalidValue("bulkId", $"what another operation made, and '{(missing.Length <= 60 ? missing : missing[..60])}' was not made"));
        }

        var (ready, target) = (operation.With(made), targets.FirstOrDefault(t => t.Type.Endpoint == operation.Target.Endpoint));
        if (target is null || (operation.Method == "POST") != (operation.Target.Id.Length == 0) || (operation.Method == "POST" && operation.BulkId.Length == 0))
        {
            return new(operation, null, ScimErrors.InvalidSyntax("an operation is POST with a bulkId at /Users or /Groups, or PUT, PATCH or DELETE at one of them"));
        }

        if (operation.Method == "POST")
        {
            var added = await target.AddAsync(ready.Data, root, cancellation);
            if (added.Succeeded)
            {
                made[operation.BulkId] = Guid.Parse(added.Value["id"]!.ToString());
            }

            return new(operation, added.Succeeded ? added.Value : null, added.Error);
        }

        return Guid.TryParseExact(ready.Target.Id, "D", out var id) ? await ChangeAsync(target, id, ready, root, cancellation) : new(operation, null, ProvisioningErrors.Unknown);
    }

    private static async Task<BulkOutcome> ChangeAsync(IBulkTarget target, Guid id, BulkOperation operation, string root, CancellationToken cancellation)
    {
        switch (operation.Method)
        {
            case "DELETE":
                return new(operation, null, (await target.RemoveAsync(id, operation, cancellation)).Error);
            case "PUT" or "PATCH":
                var changed = operation.Method == "PUT" ? await target.ReplaceAsync(id, operation, root, cancellation) : await target.PatchAsync(id, operation, root, cancellation);
                return new(operation, changed.Succeeded ? changed.Value : null, changed.Error);
            default:
                return new(operation, null, ScimErrors.InvalidSyntax("an operation is POST, PUT, PATCH or DELETE"));
        }
    }

    private static Error Circular { get; } = new("scim-circular", "These operations wait for each other.", ErrorKind.Conflict, "Make the resources first and add what names others with a second operation.");
}
