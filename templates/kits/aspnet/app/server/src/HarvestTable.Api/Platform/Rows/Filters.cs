using System.Globalization;

namespace HarvestTable.Platform.Rows;

/// <summary>Turns the query string of a list into conditions over the row "t".</summary>
internal sealed class Filters(Facets facets, Caller caller, IQueryCollection query)
{
    /// <summary>In characters.</summary>
    private const int LongestSearch = 200;

    private readonly Problems _problems = new();

    /// <exception cref="Refusal">400: a parameter cannot be read.</exception>
    public Sql Where(Sql scope)
    {
        Sql where = $"({scope})";
        Search(where);
        Mine(where);
        foreach (var facet in facets.VisibleTo(caller))
        {
            Add(where, facet);
        }

        _problems.ThrowIfAny();
        return where;
    }

    /// <summary>A search for nothing, or for more than anybody types, is refused.</summary>
    private void Search(Sql where)
    {
        if (!query.TryGetValue("search", out var words))
        {
            return;
        }

        var text = words.ToString().Trim();
        if (text.Length is 0 or > LongestSearch)
        {
            _problems.Add("search", text.Length == 0 ? "Say what to look for." : $"At most {LongestSearch} characters.");
            return;
        }

        if (facets.VisibleTo(caller).Any(f => f.IsSearched))
        {
            where.Add($" and (").Add(Holding(facets.VisibleTo(caller), text)).Add($")");
        }
    }

    /// <summary>One of the texts, or the name of a choice, holds the words.</summary>
    internal static Sql Holding(IEnumerable<Facet> facets, string text)
    {
        var pattern = Like.Containing(text);
        Sql any = $"1 = 0";
        foreach (var facet in facets)
        {
            if (facet.IsSearched)
            {
                any.Add($" or lower({facet.Shown}) like {pattern} escape '\\'");
            }
            else if (facet.Choices?.Where(c => c.Value.Contains(text, StringComparison.OrdinalIgnoreCase)).Select(c => c.Key).ToArray() is { Length: > 0 } choices)
            {
                any.Add($" or {facet.Sql} in {choices}");
            }
        }

        return any;
    }

    private void Mine(Sql where)
    {
        if (Value("mine") == "true")
        {
            where.Add(facets.Mine is { } column && caller.Id is { } me ? Sql.Of($" and {column} = {me}") : Sql.Of($" and 1 = 0"));
        }
    }

    private void Add(Sql where, Facet facet)
    {
        var suffix = char.ToUpperInvariant(facet.Name[0]) + facet.Name[1..];
        switch (facet.Kind)
        {
            case FacetKind.Choice when Value(facet.Name) is { } text:
                where.Add($" and {facet.Sql} in {text.Split(',')}");
                break;
            case FacetKind.Flag when Value(facet.Name) is { } text:
                Parse<bool>(facet.Name, text, bool.TryParse, flag => where.Add($" and {facet.Sql} = {flag}"));
                break;
            case FacetKind.Relation when Value($"{facet.Name}Id") is { } text:
                Parse<Guid>($"{facet.Name}Id", text, Guid.TryParse, id => where.Add($" and {facet.Sql} = {id}"));
                break;
            case FacetKind.Whole or FacetKind.Number or FacetKind.Money:
                Bound($"min{suffix}", facet, number => where.Add($" and {facet.Sql} >= {number}"));
                Bound($"max{suffix}", facet, number => where.Add($" and {facet.Sql} <= {number}"));
                break;
            case FacetKind.Day or FacetKind.Time:
                Moment($"from{suffix}", facet, endOfDay: false, moment => where.Add($" and {facet.Sql} >= ").AddValue(moment));
                Moment($"to{suffix}", facet, endOfDay: true, moment => where.Add($" and {facet.Sql} <= ").AddValue(moment));
                break;
            default:
                break;
        }
    }

    private void Bound(string name, Facet facet, Action<decimal> use)
    {
        if (Value(name) is { } text)
        {
            Parse<decimal>(name, text, Number, number => use(facet.Kind == FacetKind.Money ? Money.ToMinor(number) : number));
        }
    }

    /// <summary>A day stands for its beginning or its end.</summary>
    private void Moment(string name, Facet facet, bool endOfDay, Action<object> use)
    {
        if (Value(name) is not { } text)
        {
            return;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day))
        {
            var time = endOfDay ? new TimeOnly(23, 59, 59, 999) : TimeOnly.MinValue;
            use(facet.Kind == FacetKind.Day ? day : new DateTimeOffset(day, time, TimeSpan.Zero));
            return;
        }

        Parse<DateTimeOffset>(name, text, Time, time => use(facet.Kind == FacetKind.Day ? DateOnly.FromDateTime(time.UtcDateTime) : time.ToUniversalTime()));
    }

    private void Parse<T>(string name, string text, TryParse<T> parse, Action<T> use)
    {
        if (parse(text, out var value))
        {
            use(value);
        }
        else
        {
            _problems.Add(name, "This cannot be read.");
        }
    }

    private static bool Number(string text, out decimal value) => decimal.TryParse(text, CultureInfo.InvariantCulture, out value);

    private static bool Time(string text, out DateTimeOffset value) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);

    private string? Value(string name) => query.TryGetValue(name, out var values) && values.ToString() is { Length: > 0 } text ? text : null;

    private delegate bool TryParse<T>(string text, out T value);
}
