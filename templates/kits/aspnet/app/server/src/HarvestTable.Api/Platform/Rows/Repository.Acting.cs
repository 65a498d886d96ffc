namespace HarvestTable.Platform.Rows;

public abstract partial class Repository<TRow, TInput>
{
    /// <exception cref="Refusal">409 from a wrong state, or when the guard does not hold.</exception>
    public Task<TRow> MoveAsync(Caller caller, Guid id, RowTransition transition, CancellationToken ct) =>
        WorkAsync(caller, id, act => MoveAsync(act, transition), ct);

    private Task MoveAsync(EffectScope act, RowTransition transition) => WorkAsync(
        act,
        transition,
        async () =>
        {
            var status = await act.Tx.FirstAsync($"select status from {Table} where id = {act.Id}", static r => r.Text(), act.Ct) ?? "";
            if (!transition.From.Contains(status))
            {
                throw Refusal.Conflict($"“{transition.Name}” is not possible while this {Name} is {StateName(status).ToLowerInvariant()}.");
            }

            await MustBeReadyAsync(act, transition);
            var moved = await act.Tx.ExecuteAsync(
                $"update {Table} set status = {transition.To}, updated_at = {act.Now} where id = {act.Id} and status = {status}", act.Ct);
            if (moved == 0)
            {
                throw Refusal.Conflict($"Someone else has just changed this {Name}: look again.");
            }

            await (transition.Effects?.Invoke(act) ?? Task.CompletedTask);
        });

    public Task<TRow> ActAsync(Caller caller, Guid id, RowAction action, Func<EffectScope, Task> effects, CancellationToken ct) =>
        WorkAsync(caller, id, act => ActAsync(act, action, effects), ct);

    private Task ActAsync(EffectScope act, RowAction action, Func<EffectScope, Task> effects) => WorkAsync(
        act,
        action,
        async () =>
        {
            // Writing first makes a second action on the same row wait for this one.
            await act.RunAsync($"update {Table} set updated_at = {act.Now} where id = {act.Id}");
            await MustBeReadyAsync(act, action);
            await effects(act);
        });

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

    private async Task<TRow> WorkAsync(Caller caller, Guid id, Func<EffectScope, Task> work, CancellationToken ct)
    {
        await services.Db.TransactionAsync(tx => work(new(tx, caller, id, services.Clock.GetUtcNow(), services, ct)), ct);
        return await ShowOwnAsync(caller, id, ct);
    }

    private async Task WorkAsync(EffectScope act, RowAction action, Func<Task> work)
    {
        MustBeFor(action, act.Caller);
        if (!await MaySeeAsync(act.Tx, act.Caller, act.Id, act.Ct))
        {
            throw Refusal.NotFound();
        }

        await work();
        await hooks.AfterActionAsync(act.Tx, act.Caller, act.Id, action.Id, act.Ct);
        await services.Journal.RecordAsync(act.Tx, act.Caller, action.Id, Entity, act.Id, act.Ct);
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
