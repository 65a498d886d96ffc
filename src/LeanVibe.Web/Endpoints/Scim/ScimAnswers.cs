using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using LeanVibe.Platform.Identity.Scim;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Web.Endpoints.Scim;

/// <summary>Answers as SCIM clients read them (RFC 7644, 3.1 and 3.12).</summary>
internal static class ScimAnswers
{
    public const string ContentType = "application/scim+json";

    private static readonly string[] Types = ["invalidFilter", "tooMany", "uniqueness", "mutability", "invalidSyntax", "invalidPath", "noTarget", "invalidValue", "invalidVers", "sensitive"];

    /// <summary>Whether a request speaks SCIM, so that even somebody without a token is answered in it.</summary>
    public static bool IsScim(HttpRequest request) => request.Path.StartsWithSegments("/scim");

    public static string RootOf(HttpRequest request) => $"{request.Scheme}://{request.Host}/scim/v2";

    public static IResult Json(JsonNode body, int status = StatusCodes.Status200OK) => Results.Text(body.ToJsonString(), ContentType, Encoding.UTF8, status);

    public static IResult Error(Error error) => Error(StatusOf(error), error.Code, error.Next.Length > 0 ? $"{error.Message} {error.Next}" : error.Message);

    /// <param name="code">Of an error; one that begins with "scim-" and a type of the RFC is shown as that.</param>
    public static IResult Error(int status, string code, string detail) => Json(ErrorBody(status, code, detail), status);

    public static JsonObject ErrorBody(int status, string code, string detail)
    {
        var body = new JsonObject { ["schemas"] = new JsonArray(ScimSchemas.ErrorId), ["status"] = status.ToString(CultureInfo.InvariantCulture), ["detail"] = detail };
        if (code.StartsWith("scim-", StringComparison.Ordinal) && Types.Contains(code["scim-".Length..]))
        {
            body["scimType"] = code["scim-".Length..];
        }

        return body;
    }

    /// <summary>One resource, with its address and version as headers; 304 when the client has it already.</summary>
    public static IResult Resource(HttpContext context, JsonObject resource, ScimResourceType type, int status = StatusCodes.Status200OK)
    {
        var version = resource["meta"]!["version"]!.ToString();
        context.Response.Headers.ETag = version;
        if (status == StatusCodes.Status201Created)
        {
            context.Response.Headers.Location = resource["meta"]!["location"]!.ToString();
        }

        if (HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.IfNoneMatch is { Count: > 0 } known && ScimVersion.Names(known.ToString(), version))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        return Json(ScimView.Of(resource, type, context.Request.Query["attributes"], context.Request.Query["excludedAttributes"]), status);
    }

    public static IResult List(int total, int startIndex, IEnumerable<JsonObject> resources)
    {
        var items = new JsonArray([.. resources]);
        return Json(new JsonObject { ["schemas"] = new JsonArray(ScimSchemas.ListId), ["totalResults"] = total, ["startIndex"] = startIndex, ["itemsPerPage"] = items.Count, ["Resources"] = items });
    }

    public static IResult Gone(Result<bool> removed) => removed.Succeeded ? Results.NoContent() : Error(removed.Error);

    public static string? IfMatch(HttpContext context) => context.Request.Headers.IfMatch is { Count: > 0 } sent ? sent.ToString() : null;

    public static bool Shows(HttpRequest request, string attribute) => new ScimQuery { Attributes = request.Query["attributes"], Excluded = request.Query["excludedAttributes"] }.Shows(attribute);

    public static int StatusOf(Error error) => error switch
    {
        { Code: "scim-precondition" } => StatusCodes.Status412PreconditionFailed,
        { Code: "scim-large" } => StatusCodes.Status413PayloadTooLarge,
        { Kind: ErrorKind.Invalid } => StatusCodes.Status400BadRequest,
        { Kind: ErrorKind.NotFound } => StatusCodes.Status404NotFound,
        { Kind: ErrorKind.Conflict } => StatusCodes.Status409Conflict,
        { Kind: ErrorKind.Forbidden } => StatusCodes.Status403Forbidden,
        { Kind: ErrorKind.TooMany } => StatusCodes.Status429TooManyRequests,
        _ => StatusCodes.Status500InternalServerError,
    };
}
