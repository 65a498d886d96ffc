namespace HarvestTable.Platform.Rows;

public enum FacetKind
{
    Text,
    Choice,
    Flag,
    Whole,
    Number,
    Money,
    Day,
    Time,
    Relation,
    File,
}

/// <summary>A column that lists can be searched, filtered, sorted, summed up and exported by.</summary>
/// <param name="Name">The JSON member, without "Id" for a relation.</param>
/// <param name="Title">As people read it.</param>
/// <param name="Column">In the entity's view.</param>
public sealed record Facet(string Name, string Title, string Column, FacetKind Kind)
{
    /// <summary>Shown to visitors.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Names by id, for a choice.</summary>
    public IReadOnlyDictionary<string, string>? Choices { get; init; }

    public SqlText Sql { get; } = new($"t.{Column}");

    /// <summary>What people see: of a relation, the label of its row.</summary>
    public SqlText Shown { get; } = new(Kind == FacetKind.Relation ? $"t.{Column[..^3]}_label" : $"t.{Column}");

    public SqlText SortKey => Kind is FacetKind.Text or FacetKind.Relation ? new($"lower({Shown.Value})") : Shown;

    public bool IsNumber => Kind is FacetKind.Whole or FacetKind.Number or FacetKind.Money;

    public bool IsSearched => Kind is FacetKind.Text or FacetKind.Relation;

    public string NameOf(string id) => Choices is not null && Choices.TryGetValue(id, out var name) ? name : id;

    /// <summary>Reads <see cref="Shown"/> as text for an export.</summary>
    public object? Cell(RowReader row) => Kind switch
    {
        FacetKind.Choice => row.TextOrNull() is { } id ? NameOf(id) : null,
        FacetKind.Flag => row.FlagOrNull() switch { true => "yes", false => "no", null => null },
        FacetKind.Whole => row.WholeOrNull(),
        FacetKind.Number => row.NumberOrNull(),
        FacetKind.Money => row.MoneyOrNull(),
        FacetKind.Day => row.DayOrNull()?.ToString("yyyy-MM-dd"),
        FacetKind.Time => row.TimeOrNull()?.UtcDateTime.ToString("yyyy-MM-dd HH:mm"),
        FacetKind.File => row.IdOrNull(),
        _ => row.TextOrNull(),
    };
}
