namespace HarvestTable.Platform.Rows;

/// <summary>An entity's rows as the rest of the product needs them, without their types.</summary>
public interface IRows
{
    string Entity { get; }

    IReadOnlyList<UniqueRule> Uniques { get; }

    Task<bool> MaySeeAsync(SqlRunner run, Caller caller, Guid id, CancellationToken ct);

    bool MaySeeAll(Caller caller);

    Task<string> LabelAsync(SqlRunner run, Guid id, CancellationToken ct);

    /// <summary>A row that the caller sees shows this upload.</summary>
    Task<bool> ShowsUploadAsync(Caller caller, Guid upload, CancellationToken ct);

    /// <summary>Rows that the caller sees and that hold every one of the words, those with the words in their name first.</summary>
    Task<IReadOnlyList<SearchHit>> SearchAsync(Caller caller, IReadOnlyList<string> words, int most, CancellationToken ct);

    /// <summary>Rows to ask about, in no order: what is shown of each, and the answer.</summary>
    /// <param name="only">These rows; else any that the list's filters leave.</param>
    /// <exception cref="Refusal">400 where "show" or "ask" is no text or choice that the caller may see.</exception>
    Task<IReadOnlyList<AskedRow>> DrawAsync(Caller caller, string show, string ask, IQueryCollection filters, IReadOnlyCollection<Guid>? only, int most, CancellationToken ct);

    /// <summary>200 with the row, or 204 when the caller may not see it.</summary>
    Task<IResult> ShowAsync(Caller caller, Guid id, CancellationToken ct);
}

public sealed record AskedRow(Guid Id, string Shown, string Answer);

/// <summary>All entities of the product, found when first asked for.</summary>
public sealed class RowSets(IServiceProvider services)
{
    private readonly Lazy<IReadOnlyList<IRows>> _all = new(() => [.. services.GetServices<IRows>()]);

    public IReadOnlyList<IRows> All => _all.Value;

    public IRows this[string entity] => All.First(r => r.Entity == entity);
}
