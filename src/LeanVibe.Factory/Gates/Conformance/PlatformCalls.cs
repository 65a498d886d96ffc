using System.Text.Json;
using System.Text.Json.Nodes;
using LeanVibe.Blueprints;
using LeanVibe.Generation.Contract;

namespace LeanVibe.Factory.Gates.Conformance;

/// <summary>The operations that every product has, each called as it is meant, without locking the sample accounts out.</summary>
internal static class PlatformCalls
{
    public const string Upload = "uploadFile";
    private const string Nobody = "00000000-0000-7000-8000-000000000000";

    public static async Task<Answer> CallAsync(ApiOperation operation, JsonElement details, Actor actor, Actors actors, Inputs inputs, CancellationToken cancellation)
    {
        switch (operation.Id)
        {
            case Upload:
                return await actor.UploadAsync(cancellation);
            case "getFile":
                return await FileAsync(actor, cancellation);
            case "signIn" when actor.Role != Role.Visitor:
                var account = actors.AccountOf(actor.Role);
                return await actor.SendAsync("post", operation.Path, new JsonObject { ["email"] = account.Email, ["password"] = account.Password }, cancellation);
            case "changePassword" when actor.Role != Role.Visitor:
                var password = actors.AccountOf(actor.Role).Password;
                return await actor.SendAsync("post", operation.Path, new JsonObject { ["current"] = password, ["new"] = password + "-new" }, cancellation);
            case "updateMe":
                return await actor.SendAsync("put", operation.Path, new JsonObject { ["name"] = "Ada" }, cancellation);
            default:
                var body = await inputs.NewAsync(details, null, actor, cancellation);
                return await actor.SendAsync(operation.Method, operation.Path.Replace("{id}", Nobody, StringComparison.Ordinal) + Query(details), body, cancellation);
        }
    }

    /// <summary>The query parameters that must be given: the first of their choices, else a letter.</summary>
    public static string Query(JsonElement details)
    {
        var needed = details.TryGetProperty("parameters", out var parameters)
            ? parameters.EnumerateArray().Where(p => p.TryGetProperty("in", out var place) && place.ValueEquals("query") && p.TryGetProperty("required", out _)) : [];
        var given = needed.Select(p => $"{p.GetProperty("name").GetString()}={(p.GetProperty("schema").TryGetProperty("enum", out var choices) ? choices[0].GetString() : "a")}").ToList();
        return given.Count == 0 ? "" : $"?{string.Join('&', given)}";
    }

    private static async Task<Answer> FileAsync(Actor actor, CancellationToken cancellation)
    {
        var upload = await actor.UploadAsync(cancellation);
        var id = upload is { Succeeded: true, Json: { } json } ? json.GetProperty("id").GetString() : Nobody;
        return await actor.GetAsync($"/api/files/{id}", cancellation);
    }
}
