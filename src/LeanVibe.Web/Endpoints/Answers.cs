using LeanVibe.Platform.Kernel;

namespace LeanVibe.Web.Endpoints;

/// <summary>A result as an HTTP answer.</summary>
internal static class Answers
{
    public static IResult Answer<T>(this Result<T> result) => result.Succeeded ? TypedResults.Ok(result.Value) : Problems.Of(result.Error);

    /// <summary>Every item of a list as something else.</summary>
    public static Result<IReadOnlyList<TOther>> Each<T, TOther>(this Result<IReadOnlyList<T>> result, Func<T, TOther> view) => result.Then(all => Result<IReadOnlyList<TOther>>.Of([.. all.Select(view)]));

    public static Task<IResult> AnswerAsync<T>(this Result<T> result, Func<T, Task<IResult>> good) => result.Succeeded ? good(result.Value) : Task.FromResult(Problems.Of(result.Error));

    public static IResult Answer<T>(this Result<T> result, Func<T, IResult> good) => result.Succeeded ? good(result.Value) : Problems.Of(result.Error);
}
