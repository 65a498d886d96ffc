namespace HarvestTable.Platform.Search;

/// <summary>/api/search: one search over everything that the caller may read.</summary>
internal static class SearchEndpoints
{
    /// <summary>In characters.</summary>
    private const int Longest = 200;

    private const int MostWords = 6;
    private const int MostOfOne = 8;
    private const int Most = 40;

    public static void MapSearch(this RouteGroupBuilder api) =>
        api.MapGet("/search", (string? q, Caller caller, RowSets sets, CancellationToken ct) => FindAsync(q, caller, sets, ct)).AllowAnonymous();

    private static async Task<IResult> FindAsync(string? q, Caller caller, RowSets sets, CancellationToken ct)
    {
        var text = (q ?? "").Trim();
        if (text.Length is 0 or > Longest)
        {
            throw Refusal.Invalid("q", text.Length == 0 ? "Say what to look for." : $"At most {Longest} characters.");
        }

        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostWords).ToList();
        var hits = new List<SearchHit>();
        foreach (var rows in sets.All)
        {
            hits.AddRange(await rows.SearchAsync(caller, words, MostOfOne, ct));
        }

        return TypedResults.Ok(hits.OrderBy(h => h.Rank).Take(Most).ToList());
    }
}
