using LeanVibe.Platform.Kernel;

namespace LeanVibe.Web.Endpoints;

/// <summary>Problem details (RFC 9457), made in one place: a stable code, what happened and what to do next.</summary>
internal static class Problems
{
    public static IResult Of(Error error) => Write(error.Code, error.Message, StatusOf(error.Kind), error.Next, error.Amounts);

    /// <param name="amounts">At a limit: what is used of it, and how much there is.</param>
    public static IResult Write(string code, string message, int status, string next = "", Amounts? amounts = null)
    {
        var more = new Dictionary<string, object?> { ["code"] = code, ["next"] = next };
        if (amounts is not null)
        {
            (more["used"], more["limit"]) = (amounts.Used, amounts.Limit);
        }

        return TypedResults.Problem(detail: message, statusCode: status, extensions: more);
    }

    private static int StatusOf(ErrorKind kind) => kind switch
    {
        ErrorKind.Invalid => StatusCodes.Status400BadRequest,
        ErrorKind.NotFound => StatusCodes.Status404NotFound,
        ErrorKind.Conflict => StatusCodes.Status409Conflict,
        ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        ErrorKind.TooMany => StatusCodes.Status429TooManyRequests,
        ErrorKind.Outdated => StatusCodes.Status412PreconditionFailed,
        ErrorKind.Unfit => StatusCodes.Status422UnprocessableEntity,
        _ => StatusCodes.Status500InternalServerError,
    };
}
