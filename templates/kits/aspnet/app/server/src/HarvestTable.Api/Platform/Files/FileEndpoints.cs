using Microsoft.AspNetCore.Mvc;

namespace HarvestTable.Platform.Files;

/// <summary>/api/files.</summary>
internal static class FileEndpoints
{
    public static void MapFiles(this RouteGroupBuilder api)
    {
        // Cross-site writes are refused for all of /api, so forms need no token.
        api.MapPost("/files", AddAsync).DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(StoredFiles.MostBytes + 8192));
        api.MapGet("/files/{id:guid}", ReadAsync).AllowAnonymous();
    }

    private static async Task<IResult> AddAsync(IFormFile file, Caller caller, StoredFiles files, CancellationToken ct)
    {
        var stored = await files.AddAsync(caller, file, ct);
        return TypedResults.Created(stored.Url, stored);
    }

    private static async Task<IResult> ReadAsync(Guid id, HttpContext http, Caller caller, StoredFiles files, CancellationToken ct)
    {
        var file = await files.FindAsync(caller, id, ct);
        http.Response.Headers.CacheControl = "private, max-age=86400";
        return file.Type.StartsWith("image/", StringComparison.Ordinal)
            ? TypedResults.PhysicalFile(files.PathOf(id), file.Type)
            : TypedResults.PhysicalFile(files.PathOf(id), file.Type, file.Name);
    }
}
