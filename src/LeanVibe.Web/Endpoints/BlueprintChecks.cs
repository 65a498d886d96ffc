using System.Net.Mime;
using LeanVibe.Blueprints.Rules;
using LeanVibe.Blueprints.Serialization;
using LeanVibe.Factory.Blueprints;
using LeanVibe.Web.Access;
using Permission = LeanVibe.Platform.Identity.Permission;

namespace LeanVibe.Web.Endpoints;

/// <summary>Blueprints that belong to no product yet.</summary>
internal static class BlueprintChecks
{
    public static void MapBlueprints(this RouteGroupBuilder api) =>
        api.MapPost("/blueprints/check", async (HttpRequest request, CancellationToken cancellation) =>
            {
                if (request.ContentLength > BlueprintReader.MaxBytes)
                {
                    return Problems.Write("blueprint-too-large", "A Blueprint has at most 2 MB.", StatusCodes.Status413PayloadTooLarge, "Send a smaller one.");
                }

                using var reader = new StreamReader(request.Body);
                var check = CheckBlueprint.Execute(await reader.ReadToEndAsync(cancellation));
                return TypedResults.Ok(new Verdict(check.Passed, check.Findings));
            })
            .ForOwner(Permission.Build)
            .WithTags("Blueprints")
            .WithSummary("Check a Blueprint: every finding with its code, place, message and mend")
            .Accepts<string>(MediaTypeNames.Application.Json)
            .Produces<Verdict>();

    /// <param name="Valid">No finding is an error: it can be built.</param>
    internal sealed record Verdict(bool Valid, IReadOnlyList<Finding> Findings);
}
