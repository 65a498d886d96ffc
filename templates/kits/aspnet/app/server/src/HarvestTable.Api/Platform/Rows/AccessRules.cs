namespace HarvestTable.Platform.Rows;

public enum Operation
{
    Read,
    Create,
    Update,
    Delete,
}

/// <summary>
/// Which rows of an entity a caller may read, create, update and delete, as conditions over the row "t". What no rule names is
/// refused; administrators may do everything.
/// </summary>
public abstract class AccessRules
{
    protected static Sql Everything { get; } = $"1 = 1";

    /// <returns>Null when the caller may do this to no row at all.</returns>
    public Sql? For(Operation operation, Caller caller) => caller.Administers ? Everything : operation switch
    {
        Operation.Read => Read(caller),
        Operation.Create => Create(caller),
        Operation.Update => Update(caller),
        _ => Delete(caller),
    };

    /// <exception cref="Refusal">The caller may do this to no row at all.</exception>
    public Sql Demand(Operation operation, Caller caller) => For(operation, caller) ?? throw Refusal.For(caller);

    /// <summary>The caller reaches every row, not only their own.</summary>
    public bool ReachesAll(Operation operation, Caller caller) => ReferenceEquals(For(operation, caller), Everything);

    protected virtual Sql? Read(Caller caller) => null;

    protected virtual Sql? Create(Caller caller) => null;

    protected virtual Sql? Update(Caller caller) => null;

    protected virtual Sql? Delete(Caller caller) => null;
}
