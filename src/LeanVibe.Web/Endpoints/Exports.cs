using System.Net.Mime;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Tenancy.Exporting;
using LeanVibe.Web.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeanVibe.Web.Endpoints;

/// <summary>What the platform keeps, to take along.</summary>
internal static class Exports
{
    public static void MapExports(this RouteGroupBuilder api)
    {
        api.MapGet("/export", async (ExportTenant export, CancellationToken cancellation) => (await export.ExecuteAsync(cancellation)).Answer(zip => Archive(zip, "organisation")))
            .ForOwner(Permission.ManageOrganisation).WithTags("Tenants").WithSummary("Everything of yours, with all products, as a zip archive; products sleep for the moment in which their data are copied")
            .Produces(StatusCodes.Status200OK, contentType: MediaTypeNames.Application.Zip).ProducesProblem(StatusCodes.Status403Forbidden);

        api.MapGet("/products/{slug}/export", async (string slug, ExportTenant export, CancellationToken cancellation) => (await export.OfProductAsync(slug, cancellation)).Answer(zip => Archive(zip, slug)))
            .ForOwner(Permission.ManageOrganisation).WithTags("Products").WithSummary("Everything of a product as a zip archive; it sleeps for the moment in which its data are copied")
            .Produces(StatusCodes.Status200OK, contentType: MediaTypeNames.Application.Zip).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static FileStreamHttpResult Archive(Stream zip, string name) => TypedResults.Stream(zip, MediaTypeNames.Application.Zip, $"{name}.zip");
}
