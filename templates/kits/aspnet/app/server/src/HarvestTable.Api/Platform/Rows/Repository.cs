namespace HarvestTable.Platform.Rows;

/// <summary>
/// Reads and changes the rows of one entity for a caller. What the entity is like (columns, access, facets, rules, SQL) its own
/// repository says; how a list, a save, a deletion or a transition goes is the same for all and written here once.
/// <code>
/// save: permission -> input -> references -> hook -> write -> scope and locks -> rules -> hook -> audit, notifications, event
/// </code>
/// </summary>
public abstract partial class Repository<TRow, TInput>(RowServices services, Hooks<TInput> hooks) : IRows
    where TRow : class
    where TInput : class
{
    public abstract string Entity { get; }

    public abstract AccessRules Access { get; }

    public abstract Facets Facets { get; }

    public virtual IReadOnlyList<UniqueRule> Uniques => [];

    public virtual IReadOnlyList<RowTransition> Transitions => [];

    public virtual IReadOnlyList<RowAction> Actions => [];

    /// <summary>In words, for messages: "order line".</summary>
    protected abstract string Name { get; }

    protected abstract SqlText Table { get; }

    /// <summary>The table with labels, computed fields, "row_owner_id" and "row_locked".</summary>
    protected abstract SqlText View { get; }

    protected abstract SqlText Columns { get; }

    /// <summary>Does the row to which "t" belongs forbid changes?</summary>
    protected virtual SqlText LockedByParent => new("false");

    protected virtual IReadOnlyList<RowRule> Rules => [];

    protected RowServices Services => services;

    /// <summary>Names of states, for messages.</summary>
    protected virtual string StateName(string state) => state;

    protected abstract TRow Read(RowReader r, Can can);

    /// <summary>Without what visitors may not see.</summary>
    protected virtual TRow ForVisitor(TRow row) => row;

    /// <summary>Tidies texts and fills in defaults; for a new row also those that a person may clear later.</summary>
    protected abstract TInput Complete(TInput input, Caller caller, DateTimeOffset now, bool isNew);

    protected abstract Problems Check(TInput input);

    protected virtual IReadOnlyList<Reference> References(TInput input) => [];

    protected virtual IReadOnlyList<Upload> Uploads(TInput input) => [];

    protected abstract Task<Sql> InsertAsync(Tx tx, Guid id, TInput input, Caller caller, DateTimeOffset now, CancellationToken ct);

    protected abstract Sql Update(Guid id, TInput input, DateTimeOffset now);

    /// <summary>May say who a row is about; everybody else can only mean themselves.</summary>
    protected bool ActsForOthers(Caller caller) => Access.ReachesAll(Operation.Update, caller);

    protected static DateOnly Day(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime);

    /// <summary>Without spaces around it; nothing rather than an empty text.</summary>
    protected static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
