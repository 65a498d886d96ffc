namespace HarvestTable.Tests.Rows;

/// <summary>What holds for every entity. An entity's own tests say what it is like; what must be true of it is written here.</summary>
public abstract partial class RowSuite<TRow, TInput>(ApiHost host)
    where TRow : class
    where TInput : class
{
    protected ApiHost Host => host;

    protected Given Given { get; } = new(host);

    protected abstract string Route { get; }

    protected abstract Repository<TRow, TInput> Rows { get; }

    protected abstract IReadOnlyList<Permit> Permits { get; }

    /// <summary>The members that must be given.</summary>
    protected virtual IReadOnlyList<string> Required => [];

    /// <summary>A new row satisfies the entity's rules, so it can be made through the API.</summary>
    protected virtual bool IsValid => true;

    /// <summary>A new row can be changed and deleted.</summary>
    protected virtual bool IsOpen => true;

    /// <summary>Rows belong to whoever made them, or to the owner of what they belong to.</summary>
    protected virtual bool HasOwner => false;

    /// <summary>Members that are never shown.</summary>
    protected virtual IReadOnlyList<string> Secrets => [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Valid, with everything it must point to.</summary>
    protected abstract Task<TInput> InputAsync(Caller owner);

    /// <summary>The same input, each time with one member broken.</summary>
    protected virtual IEnumerable<(string Member, TInput Input)> Broken(TInput valid) => [];

    protected async Task<Guid> AddAsync(Caller owner) => await Rows.AddAsync(owner, await InputAsync(owner), Ct);

    private string At(Guid id) => $"{Route}/{id}";

    private string At(Guid id, string action) => $"{Route}/{id}/{action}";
}
