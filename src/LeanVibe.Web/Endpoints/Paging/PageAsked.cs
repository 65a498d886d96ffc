using System.Globalization;
using System.Reflection;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Kernel;
using LeanVibe.Web.Access;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.WebUtilities;

namespace LeanVibe.Web.Endpoints.Paging;

/// <summary>
/// Which part of a list is asked for (<c>limit</c>, <c>cursor</c>). An endpoint takes it as a parameter and answers with it; the next page's address goes into the
/// header <c>Link</c> (RFC 8288). A cursor is sealed and bound to whom it was given, to the list and to what was filtered by: anybody else's is refused.
/// </summary>
internal sealed class PageAsked : IEndpointParameterMetadataProvider
{
    public const string LimitName = "limit";
    public const string CursorName = "cursor";
    public const int Most = 200;
    public const int Usual = 100;
    private static readonly TimeSpan Life = TimeSpan.FromHours(24);
    private readonly HttpContext _context;

    private PageAsked(HttpContext context) => _context = context;

    /// <summary>1 to <see cref="Most"/>.</summary>
    public int Limit { get; private init; } = Usual;

    /// <summary>One more than is shown: whether there is a next page.</summary>
    public int Fetch => Limit + 1;

    /// <summary>What <c>keyOf</c> said of the last item of the page before; empty for the first page.</summary>
    public string After { get; private init; } = "";

    public Error? Wrong { get; private init; }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new Paged());

    public static async ValueTask<PageAsked> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var (limit, cursor) = (context.Request.Query[LimitName], context.Request.Query[CursorName]);
        var most = Usual;
        if (limit.Count > 0 && !(int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out most) && most is >= 1 and <= Most))
        {
            return new(context) { Wrong = new("limit-invalid", $"A page has 1 to {Most} items.", ErrorKind.Invalid, $"Leave {LimitName} out, or send a number from 1 to {Most}.") };
        }

        if (cursor.Count == 0)
        {
            return new(context) { Limit = most };
        }

        return await Links(context).ReadAsync<Place>(PurposeOf(context), cursor, context.RequestAborted) is { } place
            ? new(context) { Limit = most, After = place.After }
            : new(context) { Wrong = new("cursor-unknown", "This cursor is of another list, of somebody else, or older than a day.", ErrorKind.Invalid, "Ask for the first page, without a cursor, and follow the links from there.") };
    }

    /// <param name="items">What comes after <see cref="After"/>, at most <see cref="Fetch"/>, in the list's order.</param>
    public async Task<IResult> AnswerAsync<T>(IReadOnlyList<T> items, Func<T, string> keyOf)
    {
        if (items.Count <= Limit)
        {
            return TypedResults.Ok(items);
        }

        var shown = items.Take(Limit).ToList();
        var query = QueryHelpers.ParseQuery(_context.Request.QueryString.Value).Where(q => q.Key != CursorName).SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value))
            .Append(new(CursorName, await Links(_context).WriteAsync(PurposeOf(_context), new Place(keyOf(shown[^1])), Life, _context.RequestAborted)));
        _context.Response.Headers.Append("Link", $"<{QueryHelpers.AddQueryString(_context.Request.Path, query)}>; rel=\"next\"");
        return TypedResults.Ok(shown);
    }

    /// <summary>For a list that is in memory as a whole: sorted by its keys.</summary>
    public Task<IResult> AnswerAsync<T>(Result<IReadOnlyList<T>> all, Func<T, string> keyOf) => AnswerAsync(all, keyOf, StringComparer.Ordinal);

    /// <summary>For a list that is in memory as a whole, whose keys begin with a time (<see cref="ListPlace"/>): newest first.</summary>
    public Task<IResult> NewestAsync<T>(Result<IReadOnlyList<T>> all, Func<T, string> keyOf) => AnswerAsync(all, keyOf, Comparer<string>.Create((a, b) => string.CompareOrdinal(b, a)));

    private Task<IResult> AnswerAsync<T>(Result<IReadOnlyList<T>> all, Func<T, string> keyOf, IComparer<string> order) => all.Succeeded
        ? AnswerAsync<T>([.. all.Value.OrderBy(keyOf, order).Where(item => After.Length == 0 || order.Compare(keyOf(item), After) > 0).Take(Fetch)], keyOf)
        : Task.FromResult(Problems.Of(all.Error));

    private static SealedLinks Links(HttpContext context) => context.RequestServices.GetRequiredService<SealedLinks>();

    private static string PurposeOf(HttpContext context)
    {
        var filters = context.Request.Query.Where(q => q.Key is not (LimitName or CursorName)).OrderBy(q => q.Key, StringComparer.Ordinal).Select(q => $"{q.Key}={q.Value}");
        return $"cursor\n{Repeats.SpaceOf(context.User)}\n{context.Request.Path}\n{string.Join('\n', filters)}";
    }

    private sealed record Place(string After);
}

/// <summary>The endpoint's list comes in pages.</summary>
internal sealed record Paged;
