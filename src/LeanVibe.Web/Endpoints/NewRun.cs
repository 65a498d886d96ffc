using System.Text.Json;
using LeanVibe.Factory.Runs;

namespace LeanVibe.Web.Endpoints;

/// <summary>What a run begins with: exactly one of idea and blueprint.</summary>
/// <param name="Blueprint">A Blueprint as a JSON object.</param>
/// <param name="AutoApprove">True goes on without asking; false waits for the approval.</param>
/// <param name="Product">The product that gets a new revision; without it a new product is made.</param>
internal sealed record NewRun(string? Idea = null, JsonElement? Blueprint = null, bool AutoApprove = false, string? Product = null)
{
    public StartRunRequest ToRequest() => new()
    {
        Idea = Idea ?? "",
        Blueprint = Blueprint is { ValueKind: JsonValueKind.Object } blueprint ? blueprint.GetRawText() : "",
        ApprovesItself = AutoApprove,
        Product = Product ?? "",
    };
}
