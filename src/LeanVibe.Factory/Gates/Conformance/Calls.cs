using System.Text.Json;
using System.Text.Json.Nodes;
using LeanVibe.Blueprints;
using LeanVibe.Generation.Contract;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Factory.Gates.Conformance;

/// <summary>Makes the calls of one operation and judges the answers.</summary>
internal sealed class Calls(Contract contract, ProductModel product, Actors actors)
{
    private const string Nobody = "00000000-0000-7000-8000-000000000000";
    private readonly Inputs _inputs = new(contract, product);
    private readonly Rows _rows = new(product);

    /// <summary>Everybody who may not is told so: a visitor 401, a signed-in account 403, or 404 where the row itself is hidden.</summary>
    public async Task RefusalsAsync(ApiOperation operation, ConformanceReport report, CancellationToken cancellation)
    {
        if (contract.Operation(operation.Path, operation.Method) is not { } details)
        {
            return;
        }

        foreach (var actor in actors.Refused(operation))
        {
            var answer = await TryAsync(actor, operation, details, cancellation);
            if (answer.Status is 401 or 403 || (answer.Status == 404 && actor.Role != Role.Visitor))
            {
                report.Refused();
            }
            else
            {
                report.Breach(operation, actor, $"is not refused: {answer.Status}{answer.Excerpt}");
            }
        }
    }

    private async Task<Answer> TryAsync(Actor actor, ApiOperation operation, JsonElement details, CancellationToken cancellation)
    {
        if (operation.Id == PlatformCalls.Upload)
        {
            return await actor.UploadAsync(cancellation);
        }

        var body = contract.Input(details) is null ? null : await _inputs.NewAsync(details, null, actor, cancellation);
        return operation.Kind == OperationKind.Platform
            ? await actor.SendAsync(operation.Method, operation.Path.Replace("{id}", Nobody, StringComparison.Ordinal) + PlatformCalls.Query(details), body, cancellation)
            : await SendAsync(actor, operation, Nobody, body, cancellation);
    }

    /// <summary>As those who may, one after the other, until it succeeds; every answer must be one that the contract names.</summary>
    public async Task CallAsync(ApiOperation operation, ConformanceReport report, CancellationToken cancellation)
    {
        if (contract.Operation(operation.Path, operation.Method) is not { } details)
        {
            report.Breach(operation, actors.Visitor, "is missing from openapi.json");
            return;
        }

        var met = false;
        foreach (var actor in actors.Allowed(operation))
        {
            var (answer, withRow) = await TryAsync(operation, details, actor, cancellation);
            if (Breach(operation, details, actor, answer) is { } breach)
            {
                report.Breach(operation, actor, breach);
                return;
            }

            if (answer.Succeeded)
            {
                report.Succeeded();
                return;
            }

            met |= withRow;
        }

        if (met)
        {
            report.RefusedByRule();
        }
        else
        {
            report.WithoutRow();
        }
    }

    private string? Breach(ApiOperation operation, JsonElement details, Actor actor, Answer answer)
    {
        if (contract.Breach(details, answer) is { } breach)
        {
            return breach;
        }

        // Whoever may read all rows must get them; whoever may not act on this row is refused as documented.
        var mustSucceed = operation.Kind is OperationKind.List or OperationKind.Export or OperationKind.Options or OperationKind.Summary
            || (operation.Method == "get" && operation.Kind == OperationKind.Platform && !operation.Path.Contains('{', StringComparison.Ordinal));
        return mustSucceed && !answer.Succeeded ? $"may, but answers {answer.Status}{answer.Excerpt}"
            : answer.Status == 401 && actor.Role != Role.Visitor && operation.Id != "signIn" ? $"is signed in, but answers 401{answer.Excerpt}"
            : null;
    }

    private async Task<(Answer Answer, bool WithRow)> TryAsync(ApiOperation operation, JsonElement details, Actor actor, CancellationToken cancellation)
    {
        if (operation.Kind == OperationKind.Platform)
        {
            return (await PlatformCalls.CallAsync(operation, details, actor, actors, _inputs, cancellation), true);
        }

        var entity = product.Entity(operation.Entity);
        if (!operation.Path.Contains("{id}", StringComparison.Ordinal))
        {
            var made = operation.Method == "get" ? null : await _inputs.NewAsync(details, entity, actor, cancellation);
            var path = operation.Kind == OperationKind.Summary ? $"{operation.Path}?by=created" : operation.Path;
            return (await actor.SendAsync(operation.Method, path, made, cancellation), true);
        }

        var row = await _rows.FindAsync(operation, actor, cancellation);
        var body = operation.Kind switch
        {
            OperationKind.Update when row is { } now => _inputs.Same(details, now),
            OperationKind.Update or OperationKind.Action => await _inputs.NewAsync(details, operation.Kind == OperationKind.Update ? entity : null, actor, cancellation),
            _ => (JsonNode?)null,
        };
        var id = row is { } found ? found.GetProperty("id").GetString()! : Nobody;
        return (await SendAsync(actor, operation, id, body, cancellation), row is not null);
    }

    private static Task<Answer> SendAsync(Actor actor, ApiOperation operation, string id, JsonNode? body, CancellationToken cancellation)
    {
        var path = operation.Path.Replace("{id}", id, StringComparison.Ordinal);
        return actor.SendAsync(operation.Method, operation.Kind == OperationKind.Summary ? $"{path}?by=created" : path, body, cancellation);
    }
}
