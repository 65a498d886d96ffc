namespace HarvestTable.Features.Wins;

/// <summary>Wins in the database.</summary>
public sealed class WinRepository(RowServices services, WinHooks hooks)
    : Repository<Win, WinInput>(services, hooks)
{
    public override string Entity => "win";

    public override AccessRules Access { get; } = new WinAccess();

    public override Facets Facets => WinQuery.Facets;

    protected override string Name => "win";

    protected override SqlText Table { get; } = new("wins");

    protected override SqlText View { get; } = new("wins_view");

    protected override SqlText Columns { get; } = new(
        """
        t.id, t.created_at, t.updated_at, t.row_owner_id, t.won_at, t.prize_id, t.prize_label, t.winner_id,
        t.winner_label
        """);

    protected override Win Read(RowReader r, Can can) => new()
    {
        Id = r.Id(),
        CreatedAt = r.Time(),
        UpdatedAt = r.Time(),
        OwnerId = r.IdOrNull(),
        WonAt = r.TimeOrNull(),
        PrizeId = r.Id(),
        PrizeLabel = r.TextOrNull(),
        WinnerId = r.Id(),
        WinnerLabel = r.TextOrNull(),
        Can = can,
    };

    protected override WinInput Complete(WinInput input, Caller caller, DateTimeOffset now, bool isNew) => input with
    {
        WinnerId = ActsForOthers(caller) && input.WinnerId is { } givenWinner ? givenWinner : isNew ? caller.Id : null,
    };

    protected override Problems Check(WinInput input) => new Problems()
        .Present("prizeId", input.PrizeId);

    protected override IReadOnlyList<Reference> References(WinInput input) =>
    [
        new("prizeId", "prize", new("prize_id"), input.PrizeId),
        new("winnerId", "account", new("winner_id"), input.WinnerId),
    ];

    protected override Task<Sql> InsertAsync(
        Tx tx, Guid id, WinInput input, Caller caller, DateTimeOffset now, CancellationToken ct)
    {
        return Task.FromResult(Sql.Of(
            $"""
            insert into wins (
              id, created_at, updated_at, row_owner_id, won_at, prize_id, winner_id)
            values (
              {id}, {now}, {now}, {caller.Id}, {now}, {input.PrizeId}, {input.WinnerId})
            """));
    }

    protected override Sql Update(Guid id, WinInput input, DateTimeOffset now) =>
        $"""
        update wins set
          updated_at = {now}, prize_id = {input.PrizeId}, winner_id = coalesce({input.WinnerId}, winner_id)
        where id = {id}
        """;
}
