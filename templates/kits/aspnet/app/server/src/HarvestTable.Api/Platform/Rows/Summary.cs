namespace HarvestTable.Platform.Rows;

/// <summary>One group of rows with the number that sums it up, for charts and reports.</summary>
public sealed record SummaryRow(string Key, string Label, decimal Value);

/// <summary>Groups an entity's rows by one facet and sums up another.</summary>
internal sealed class Summary(Facets facets, Caller caller, IQueryCollection query)
{
    private const int MostGroups = 366;

    /// <exception cref="Refusal">400: what to group by or to sum up does not exist.</exception>
    public async Task<List<SummaryRow>> ReadAsync(SqlRunner run, SqlText view, Sql where, CancellationToken ct)
    {
        var by = facets.Find(query["by"].ToString(), caller) ?? throw Refusal.Invalid("by", "This is nothing to group by.");
        var isTime = by.Kind is FacetKind.Day or FacetKind.Time;
        var key = isTime ? new SqlText($"substr(cast({by.Sql.Value} as text), 1, 10)") : new($"cast({by.Sql.Value} as text)");
        var label = by.Kind == FacetKind.Relation ? new SqlText($"max({by.Shown.Value})") : key;
        var (value, isMoney) = Value();
        var groups = await run.ListAsync(
            $"""
            select {key}, {label}, cast({value} as numeric(20,4)) from {view} t where {where}
            group by {key} order by {new SqlText(isTime ? "1 desc" : "3 desc, 1")} limit {MostGroups}
            """,
            r => Row(by, isMoney, r),
            ct);
        if (isTime)
        {
            groups.Reverse();
        }

        return groups;
    }

    private (SqlText Value, bool IsMoney) Value()
    {
        var function = query["function"].ToString() switch
        {
            "" or "count" => "count",
            "sum" => "sum",
            "average" => "avg",
            "min" => "min",
            "max" => "max",
            _ => throw Refusal.Invalid("function", "Choose count, sum, average, min or max."),
        };
        if (function == "count")
        {
            return (new("count(*)"), false);
        }

        return facets.Find(query["field"].ToString(), caller) is { IsNumber: true } field
            ? (new($"{function}({field.Sql.Value})"), field.Kind == FacetKind.Money)
            : throw Refusal.Invalid("field", "This is not a number that can be summed up.");
    }

    private static SummaryRow Row(Facet by, bool isMoney, RowReader r)
    {
        var key = r.TextOrNull();
        var label = r.TextOrNull();
        var value = r.Number();
        var (shownKey, shownLabel) = by.Kind switch
        {
            _ when key is null or "" => ("", "None"),
            FacetKind.Relation => (Guid.Parse(key).ToString(), label),
            FacetKind.Flag => key is "1" or "true" ? ("true", "Yes") : ("false", "No"),
            _ => (key, by.NameOf(key)),
        };
        return new(shownKey, shownLabel ?? "None", isMoney ? Money.FromMinor((long)Math.Round(value)) : Math.Round(value, 2));
    }
}
