using HarvestTable.Platform.Files;

namespace HarvestTable.Platform.Rows;

public abstract partial class Repository<TRow, TInput>
{
    public Task<TRow> CreateAsync(Caller caller, TInput input, CancellationToken ct) => CreateAsync(caller, input, null, ct);

    /// <param name="then">The transition that the new row takes in the same transaction, if any: when it fails, no row is left.</param>
    public async Task<TRow> CreateAsync(Caller caller, TInput input, string? then, CancellationToken ct)
    {
        var scope = Access.Demand(Operation.Create, caller);
        var step = string.IsNullOrEmpty(then) ? null : FindTransition(then);
        var id = Guid.CreateVersion7();
        await services.Db.TransactionAsync(
            async tx =>
            {
                await InsertAsync(tx, caller, id, input, scope, ct);
                await (step is null ? Task.CompletedTask : MoveAsync(new(tx, caller, id, services.Clock.GetUtcNow(), services, ct), step));
            },
            ct);
        return await ShowOwnAsync(caller, id, ct);
    }

    private RowTransition FindTransition(string id) =>
        Transitions.FirstOrDefault(t => t.Id == id) ?? throw Refusal.Invalid("then", "There is no such step.");

    public async Task<TRow> UpdateAsync(Caller caller, Guid id, TInput input, CancellationToken ct)
    {
        var scope = Access.Demand(Operation.Update, caller);
        await services.Db.TransactionAsync(tx => UpdateAsync(tx, caller, id, input, scope, ct), ct);
        return await ShowOwnAsync(caller, id, ct);
    }

    /// <summary>For jobs and tests: a row of the given owner, without asking for permission or for rules.</summary>
    public async Task<Guid> AddAsync(Caller owner, TInput input, CancellationToken ct)
    {
        var id = Guid.CreateVersion7();
        var now = services.Clock.GetUtcNow();
        await services.Db.TransactionAsync(
            async tx => await tx.ExecuteAsync(await InsertAsync(tx, id, Complete(input, owner, now, isNew: true), owner, now, ct), ct), ct);
        return id;
    }

    public async Task DeleteAsync(Caller caller, Guid id, CancellationToken ct)
    {
        var scope = Access.Demand(Operation.Delete, caller);
        await services.Db.TransactionAsync(
            async tx =>
            {
                await MustReachAsync(tx, caller, id, scope, ct);
                await hooks.BeforeDeleteAsync(tx, caller, id, ct);
                await services.Journal.RecordAsync(tx, caller, "deleted", Entity, id, ct);
                await tx.ExecuteAsync($"delete from {Table} where id = {id}", ct);
            },
            ct);
    }

    private async Task InsertAsync(Tx tx, Caller caller, Guid id, TInput input, Sql scope, CancellationToken ct)
    {
        var now = services.Clock.GetUtcNow();
        input = await PrepareAsync(tx, caller, null, Complete(input, caller, now, isNew: true), ct);
        await tx.ExecuteAsync(await InsertAsync(tx, id, input, caller, now, ct), ct);
        if (await tx.AnyAsync($"from {View} t where t.id = {id} and {LockedByParent}", ct))
        {
            throw Refusal.Conflict($"Nothing can be added any more to what this {Name} would belong to.");
        }

        await FinishAsync(tx, caller, id, scope, "created", ct);
    }

    private async Task UpdateAsync(Tx tx, Caller caller, Guid id, TInput input, Sql scope, CancellationToken ct)
    {
        var now = services.Clock.GetUtcNow();
        await MustReachAsync(tx, caller, id, scope, ct);
        input = await PrepareAsync(tx, caller, id, Complete(input, caller, now, isNew: false), ct);
        await tx.ExecuteAsync(Update(id, input, now), ct);
        await FinishAsync(tx, caller, id, scope, "updated", ct);
    }

    private async Task<TInput> PrepareAsync(Tx tx, Caller caller, Guid? id, TInput input, CancellationToken ct)
    {
        if (Rules.Any(r => r.Status == 409))
        {
            await tx.SerializeAsync(Table, ct);
        }

        var problems = Check(input);
        foreach (var reference in References(input))
        {
            if (reference.Id is { } target && !await IsOfferedAsync(tx, caller, id, reference, target, ct))
            {
                problems.Add(reference.Member, "Choose one that is there.");
            }
        }

        foreach (var upload in Uploads(input))
        {
            if (upload.Id is { } file && !await StoredFiles.MayUseAsync(tx, caller, file, ct) && !await HoldsAsync(tx, id, upload.Column, file, ct))
            {
                problems.Add(upload.Member, "Upload the file again.");
            }
        }

        problems.ThrowIfAny();
        return await hooks.BeforeSaveAsync(tx, caller, id, input, ct);
    }

    /// <summary>The chosen row is one that the caller sees, or the one that was chosen before.</summary>
    private async Task<bool> IsOfferedAsync(Tx tx, Caller caller, Guid? id, Reference reference, Guid target, CancellationToken ct) =>
        reference.Entity == "account"
            ? await tx.AnyAsync($"from app_accounts where id = {target}", ct)
            : await services.Sets[reference.Entity].MaySeeAsync(tx, caller, target, ct) || await HoldsAsync(tx, id, reference.Column, target, ct);

    private async Task<bool> HoldsAsync(Tx tx, Guid? id, SqlText column, Guid value, CancellationToken ct) =>
        id is { } row && await tx.AnyAsync($"from {Table} t where t.id = {row} and {column} = {value}", ct);

    /// <summary>404 for a row that the caller does not see, 403 for one they only see, 409 for a locked one.</summary>
    private async Task MustReachAsync(Tx tx, Caller caller, Guid id, Sql scope, CancellationToken ct)
    {
        var locked = await tx.FirstAsync<bool?>($"select t.row_locked from {View} t where t.id = {id} and ({scope})", static r => r.Flag(), ct);
        if (locked is null)
        {
            throw await MaySeeAsync(tx, caller, id, ct) ? Refusal.Forbidden() : Refusal.NotFound();
        }

        if (locked is true)
        {
            throw Refusal.Conflict($"This {Name} can no longer be changed.");
        }
    }

    private async Task FinishAsync(Tx tx, Caller caller, Guid id, Sql scope, string what, CancellationToken ct)
    {
        if (!await tx.AnyAsync($"from {View} t where t.id = {id} and ({scope})", ct))
        {
            throw Refusal.Forbidden();
        }

        foreach (var rule in Rules)
        {
            if (await tx.AnyAsync($"from {View} t where t.id = {id} and ({rule.Condition}) is false", ct))
            {
                throw new Refusal(rule.Status, rule.Message);
            }
        }

        await hooks.AfterSaveAsync(tx, caller, id, ct);
        await services.Journal.RecordAsync(tx, caller, what, Entity, id, ct);
    }
}
