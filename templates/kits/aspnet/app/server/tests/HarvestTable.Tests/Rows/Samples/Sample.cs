namespace HarvestTable.Tests.Rows.Samples;

/// <summary>An entity of the tests alone: it has one of everything that entities can have, whatever the product has.</summary>
public sealed record Sample(Guid Id, string Name, string Status, int Stock, decimal Price, bool Open, DateOnly? Day, Guid? OwnerId, Can Can);

public sealed record SampleInput(string? Name = null, int? Stock = null, decimal? Price = null, bool? Open = null, DateOnly? Day = null);

internal sealed class SampleAccess : AccessRules
{
    protected override Sql? Read(Caller caller) => Everything;

    protected override Sql? Create(Caller caller) => Own(caller);

    protected override Sql? Update(Caller caller) => Own(caller);

    protected override Sql? Delete(Caller caller) => Own(caller);

    private static Sql? Own(Caller caller) => caller.IsSignedIn ? Sql.Of($"t.row_owner_id = {caller.Id}") : null;
}

/// <summary>Remembers what it was asked.</summary>
public sealed class SampleHooks : Hooks<SampleInput>
{
    public List<string> Calls { get; } = [];

    public override Task<SampleInput> BeforeSaveAsync(Tx tx, Caller caller, Guid? id, SampleInput input, CancellationToken ct)
    {
        Calls.Add("before save");
        return base.BeforeSaveAsync(tx, caller, id, input, ct);
    }

    public override Task AfterSaveAsync(Tx tx, Caller caller, Guid id, CancellationToken ct)
    {
        Calls.Add("after save");
        return base.AfterSaveAsync(tx, caller, id, ct);
    }

    public override Task BeforeDeleteAsync(Tx tx, Caller caller, Guid id, CancellationToken ct)
    {
        Calls.Add("before delete");
        return base.BeforeDeleteAsync(tx, caller, id, ct);
    }

    public override Task AfterActionAsync(Tx tx, Caller caller, Guid id, string action, CancellationToken ct)
    {
        Calls.Add($"after {action}");
        return base.AfterActionAsync(tx, caller, id, action, ct);
    }
}
