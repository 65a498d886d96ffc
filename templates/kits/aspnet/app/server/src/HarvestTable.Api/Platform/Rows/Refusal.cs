using HarvestTable.Platform.Web;

namespace HarvestTable.Platform.Rows;

/// <summary>A request that the product will not fulfil; it becomes problem details (RFC 9457) with this status.</summary>
public sealed class Refusal(int status, string message, IReadOnlyDictionary<string, string[]>? errors = null) : Exception(message)
{
    public int Status => status;

    public static Refusal SignInFirst() => new(401, "Sign in first.");

    public static Refusal Forbidden() => new(403, "You may not do this.");

    public static Refusal NotFound() => new(404, "There is no such thing, or you may not see it.");

    public static Refusal Invalid(string field, string message) => new(400, message, Errors(field, message));

    public static Refusal Conflict(string message, string? field = null) =>
        new(409, message, field is null ? null : Errors(field, message));

    /// <summary>For an operation that no permission grants.</summary>
    public static Refusal For(Caller caller) => caller.IsSignedIn ? Forbidden() : SignInFirst();

    public Task ExecuteAsync(HttpContext http)
    {
        http.Response.StatusCode = status;
        var problem = new HttpValidationProblemDetails(errors?.ToDictionary() ?? []) { Status = status, Title = Message };
        return http.Response.WriteAsJsonAsync(
            problem, PlatformJson.Default.HttpValidationProblemDetails, "application/problem+json", http.RequestAborted);
    }

    private static Dictionary<string, string[]> Errors(string field, string message) => new() { [field] = [message] };
}
