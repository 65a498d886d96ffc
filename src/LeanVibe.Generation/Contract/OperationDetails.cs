using System.Text.Json.Nodes;

namespace LeanVibe.Generation.Contract;

/// <summary>What an operation takes and gives, beside what every operation has.</summary>
/// <param name="Success">The status of success and its response.</param>
/// <param name="Problems">Statuses besides 401, 403 and 429, which follow from who may call.</param>
internal sealed record OperationDetails((int Status, JsonObject Response) Success, params int[] Problems)
{
    public IEnumerable<JsonObject> Parameters { get; init; } = [];
    public JsonObject? Body { get; init; }
}
