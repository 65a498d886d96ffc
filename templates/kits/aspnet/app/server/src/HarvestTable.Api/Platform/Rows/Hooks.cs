namespace HarvestTable.Platform.Rows;

/// <summary>Where handwritten code joins in. Everything runs in the transaction of the change; a <see cref="Refusal"/> undoes it.</summary>
public abstract class Hooks<TInput>
{
    /// <summary>Checks or completes what is about to be saved; the id is null for a new row.</summary>
    public virtual Task<TInput> BeforeSaveAsync(Tx tx, Caller caller, Guid? id, TInput input, CancellationToken ct) => Task.FromResult(input);

    public virtual Task AfterSaveAsync(Tx tx, Caller caller, Guid id, CancellationToken ct) => Task.CompletedTask;

    public virtual Task BeforeDeleteAsync(Tx tx, Caller caller, Guid id, CancellationToken ct) => Task.CompletedTask;

    /// <summary>After a transition or an action, whose id is given.</summary>
    public virtual Task AfterActionAsync(Tx tx, Caller caller, Guid id, string action, CancellationToken ct) => Task.CompletedTask;
}
