using System.Text.Json;
using System.Text.Json.Serialization;
using LeanVibe.Platform.Audit.Streaming;
using LeanVibe.Web.Access;
using LeanVibe.Web.Endpoints.Paging;
using LeanVibe.Web.Endpoints.Scim;
using LeanVibe.Web.OAuth;
using Scalar.AspNetCore;

namespace LeanVibe.Web.Endpoints;

/// <summary>The REST API's table of contents.</summary>
internal static class Api
{
    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddProblemDetails();
        builder.Services.AddExceptionHandler<DatabaseAway>();

        // Only a platform that serves sends trails on; the tools beside it do not.
        builder.Services.AddHostedService(s => s.GetRequiredService<AuditStreamer>());
        builder.Services.AddTransient<Connections.ConnectionPlaces>();
        builder.Services.AddApiDocument();
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            // What a body must hold and does not is the sender's mistake (400), not a failure of ours.
            json.SerializerOptions.RespectRequiredConstructorParameters = true;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        });
    }

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api").ForOwner();
        api.TakeKeys();
        api.CheckPages();
        api.CheckVersions();
        api.MapRuns();
        api.MapProducts();
        api.MapBlueprints();
        api.MapTenants();
        api.MapAudit();
        api.MapAuditStream();
        api.MapLifecycle();
        api.MapErasure();
        api.MapKeys();
        api.MapExports();
        api.MapMembers();
        api.MapRoles();
        api.MapDomains();
        api.MapConnections();
        api.MapSetUps();
        api.MapPolicy();
        api.MapAccount();
        api.MapTokens();
        api.MapClients();
        api.MapGroupRoles();
        api.MapAccessReview();
        api.MapElevations();
        api.MapQuotas();
        api.MapUsage();
        api.MapPlatform();
        api.MapInterviews();
        api.MapChanges();

        app.MapScim();
        app.MapDoors();
        app.MapSingleSignOn();
        app.MapTrials();
        app.MapOAuth();
        app.MapGet("/healthz", () => TypedResults.Ok(new { status = "healthy" })).ForAnyone().ExcludeFromDescription();
        app.MapOpenApi("/openapi.json").ForOwner();
        app.MapScalarApiReference("/docs", docs => docs
            .WithTitle("LeanVibe API")
            .WithOpenApiRoutePattern("/openapi.json")
            .WithFavicon("/favicon.svg")
            .WithTheme(ScalarTheme.None)
            .AddHeadContent("""<link rel="stylesheet" href="/css/docs.css"><script src="/js/theme.js"></script>""")
            .HideClientButton()
            .HideDeveloperTools()
            .DisableAgent()
            .DisableMcp()
            .DisableTelemetry()
            .DisableDefaultFonts()).ForOwner();
    }
}
