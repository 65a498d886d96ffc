using System.Text.Json.Nodes;
using LeanVibe.Platform.Identity.Scim;

namespace LeanVibe.Web.Endpoints.Scim;

/// <summary>What the server says of itself.</summary>
internal static class ScimDiscoveryCalls
{
    public static void MapScimDiscovery(this RouteGroupBuilder scim)
    {
        scim.MapGet("ServiceProviderConfig", (HttpRequest request) => ScimAnswers.Json(ScimDiscovery.Configuration(ScimAnswers.RootOf(request))));

        scim.MapGet("ResourceTypes", (HttpRequest request) => All(request, ScimSchemas.All.Select(t => ScimDiscovery.Of(t, ScimAnswers.RootOf(request)))));
        scim.MapGet("ResourceTypes/{name}", (string name, HttpRequest request) => ScimSchemas.All.FirstOrDefault(t => t.Name == name) is { } type ? ScimAnswers.Json(ScimDiscovery.Of(type, ScimAnswers.RootOf(request))) : Unknown);

        scim.MapGet("Schemas", (HttpRequest request) => All(request, Schemas.Select(s => ScimDiscovery.Of(s, ScimAnswers.RootOf(request)))));
        scim.MapGet("Schemas/{id}", (string id, HttpRequest request) => Schemas.FirstOrDefault(s => s.Id.Equals(id, StringComparison.OrdinalIgnoreCase)) is { } schema ? ScimAnswers.Json(ScimDiscovery.Of(schema, ScimAnswers.RootOf(request))) : Unknown);
    }

    private static IEnumerable<ScimSchema> Schemas => ScimSchemas.All.SelectMany(t => t.Schemas);

    private static IResult Unknown => ScimAnswers.Error(StatusCodes.Status404NotFound, "", "There is no such resource type or schema. List them to see their names.");

    /// <summary>A filter of these is refused (RFC 7644, 4), so that nobody takes a part for the whole.</summary>
    private static IResult All(HttpRequest request, IEnumerable<JsonObject> resources)
    {
        var all = resources.ToList();
        return request.Query.ContainsKey("filter") ? ScimAnswers.Error(StatusCodes.Status403Forbidden, "", "These are not filtered. Ask for one by its name.") : ScimAnswers.List(all.Count, 1, all);
    }
}
