using LeanVibe.Platform.Kernel;

namespace LeanVibe.Web.Endpoints;

/// <summary>A result as an HTTP answer.</summary>
internal static class Answers
{
    public static IResult Answer<T>(this Result<T> result) => result.Succeeded ? TypedResults.Ok(result.Value) : Problems.Of(result.Error);

    public static IResult Answer<T>(this Result<T> result, Func<T, IResult> good) => result.Succeeded ? good(result.Value) : Problems.Of(result.Error);
}
