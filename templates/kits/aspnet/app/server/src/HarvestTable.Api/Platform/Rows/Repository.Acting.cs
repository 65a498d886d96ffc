namespace HarvestTable.Platform.Rows;

public abstract partial class Repository<TRow, TInput>
{
    /// <exception cref="Refusal">409 from a wrong state, or when the guard does not hold.</exception>
    public Task<TRow> MoveAsync(Caller caller, Guid id, RowTransition transition, CancellationToken ct) => WorkAsync(
        caller,
        id,
        transition,
        async act =>
        {
            var status = await act.Tx.FirstAsync($"select status from {Table} where id = {id}", static r => r.Text(), ct) ?? "";
            if (!transition.From.Contains(status))
            {
                throw Refusal.Conflict($"“{transition.Name}” is not possible while this {Name} is {StateName(status).ToLowerInvariant()}.");
            }

            await MustBeReadyAsync(act, transition);
            var moved = await act.Tx.ExecuteAsync(
                $"update {Table} set status = {transition.To}, updated_at = {act.Now} where id = {id} and status = {status}", ct);
            if (moved == 0)
            {
                throw Refusal.Conflict($"Someone else has just changed this {Name}: look again.");
            }

            await (transition.Effects?.Invoke(act) ?? Task.CompletedTask);
        },
        ct);

    public Task<TRow> ActAsync(Caller caller, Guid id, RowAction action, Func<EffectScope, Task> effects, CancellationToken ct) => WorkAsync(
        caller,
        id,
        action,
        async act =>
        {
            // Writing first makes a second action on the same row wait for this one.
            await act.RunAsync($"update {Table} set updated_at = {act.Now} where id = {id}");
            await MustBeReadyAsync(act, action);
            await effects(act);
        },
        ct);

    /// <summary>An action on the collection: the row it made, or nothing.</summary>
    public async Task<IResult> ActAsync(Caller caller, RowAction action, Func<EffectScope, Task> effects, CancellationToken ct)
    {
        MustBeFor(action, caller);
        var made = await services.Db.TransactionAsync(
            async tx =>
            {
                var act = new EffectScope(tx, caller, Guid.CreateVersion7(), services.Clock.GetUtcNow(), services, ct);
                await effects(act);
                return act.Made;
            },
            ct);
        return made is var (entity, row) ? await services.Sets[entity].ShowAsync(caller, row, ct) : TypedResults.NoContent();
    }

    private async Task<TRow> WorkAsync(Caller caller, Guid id, RowAction action, Func<EffectScope, Task> work, CancellationToken ct)
    {
        MustBeFor(action, caller);
        await services.Db.TransactionAsync(
            async tx =>
            {
                if (!await MaySeeAsync(tx, caller, id, ct))
                {
                    throw Refusal.NotFound();
                }

                await work(new(tx, caller, id, services.Clock.GetUtcNow(), services, ct));
                await hooks.AfterActionAsync(tx, caller, id, action.Id, ct);
                await services.Journal.RecordAsync(tx, caller, action.Id, Entity, id, ct);
            },
            ct);
        return await ShowOwnAsync(caller, id, ct);
    }

    private async Task MustBeReadyAsync(EffectScope act, RowAction action)
    {
        if (action.Guard is { } guard && !await act.Tx.AnyAsync($"from {View} t where t.id = {act.Id} and ({guard(act.Caller)})", act.Ct))
        {
            throw Refusal.Conflict($"“{action.Name}” is not possible for this {Name} yet.");
        }
    }

    private static void MustBeFor(RowAction action, Caller caller)
    {
        if (!action.IsFor(caller))
        {
            throw Refusal.For(caller);
        }
    }
}
