using System.Security.Cryptography;

namespace HarvestTable.Platform.Rounds;

/// <summary>/api/rounds: asks about rows without telling the answers, and marks what is answered.</summary>
/// <remarks>Who sees a row's answer in its list may look it up; a round only does not say it.</remarks>
internal static class RoundEndpoints
{
    private const int Most = 50;

    /// <summary>Rows that wrong options are taken from.</summary>
    private const int Pool = 60;

    private const int OptionCount = 4;

    public static void MapRounds(this RouteGroupBuilder api)
    {
        api.MapGet("/rounds", DrawAsync).AllowAnonymous();
        api.MapPost("/rounds/marks", MarkAsync).AllowAnonymous();
    }

    private static async Task<IResult> DrawAsync(HttpContext http, string? of, string? show, string? ask, string? mode, int? size, Caller caller, RowSets sets, CancellationToken ct)
    {
        var drawn = await Rows(sets, of).DrawAsync(caller, show ?? "", ask ?? "", http.Request.Query, null, Pool, ct);
        var asked = drawn.Take(Math.Clamp(size ?? 10, 1, Most)).ToList();
        var (places, height, width) = mode == "crossword" ? Crossword.LayOut(asked.Select(a => (a.Id, a.Answer))) : (new Dictionary<Guid, Place>(), 0, 0);
        var questions = asked.Where(a => mode != "crossword" || places.ContainsKey(a.Id)).Select(a => new Question(
            a.Id,
            a.Shown,
            mode is "type" or "unjumble" or "crossword" ? [] : Options(a, drawn),
            mode == "unjumble" ? Shuffled(Crossword.Letters(a.Answer)) : "",
            Crossword.Letters(a.Answer).Length,
            places.GetValueOrDefault(a.Id)));
        return TypedResults.Ok(new Round([.. questions], height, width));
    }

    private static async Task<IResult> MarkAsync(HttpContext http, Marking marking, Caller caller, RowSets sets, CancellationToken ct)
    {
        var given = (marking.Answers ?? []).Take(Most).DistinctBy(a => a.Id).ToDictionary(a => a.Id, a => a.Answer);
        var asked = await Rows(sets, marking.Of).DrawAsync(caller, marking.Show ?? "", marking.Ask ?? "", http.Request.Query, given.Keys, Most, ct);
        var marks = asked.Select(a => new Mark(a.Id, Plain(given[a.Id]) == Plain(a.Answer), a.Answer)).ToList();
        return TypedResults.Ok(new Marks(marks.Count(m => m.Right), marks));
    }

    private static IRows Rows(RowSets sets, string? of) => sets.All.FirstOrDefault(r => r.Entity == of) ?? throw Refusal.Invalid("of", "There is nothing of this name to ask about.");

    /// <summary>Capitals, spaces and marks make no answer wrong.</summary>
    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static List<string> Options(AskedRow asked, IReadOnlyList<AskedRow> pool)
    {
        var options = pool.Select(a => a.Answer).Where(a => Plain(a) != Plain(asked.Answer)).Distinct().Take(OptionCount - 1).Append(asked.Answer).ToArray();
        RandomNumberGenerator.Shuffle(options.AsSpan());
        return [.. options];
    }

    private static string Shuffled(string word)
    {
        var letters = word.ToCharArray();
        for (var tries = 0; tries < 5 && word.Distinct().Count() > 1 && new string(letters) == word; tries++)
        {
            RandomNumberGenerator.Shuffle(letters.AsSpan());
        }

        return new(letters);
    }
}
