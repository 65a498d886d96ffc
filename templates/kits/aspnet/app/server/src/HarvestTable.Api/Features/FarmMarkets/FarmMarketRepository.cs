namespace HarvestTable.Features.FarmMarkets;

/// <summary>Farm markets in the database.</summary>
public sealed class FarmMarketRepository(RowServices services, FarmMarketHooks hooks)
    : Repository<FarmMarket, FarmMarketInput>(services, hooks)
{
    public override string Entity => "farm-market";

    public override AccessRules Access { get; } = new FarmMarketAccess();

    public override Facets Facets => FarmMarketQuery.Facets;

    public override IReadOnlyList<UniqueRule> Uniques { get; } =
    [
        new("ux_farm_markets_farm_id_market_id", "farm_markets.farm_id, farm_markets.market_id", null, "This is already linked."),
    ];

    protected override string Name => "farm market";

    protected override SqlText Table { get; } = new("farm_markets");

    protected override SqlText View { get; } = new("farm_markets_view");

    protected override SqlText Columns { get; } = new(
        """
        t.id, t.created_at, t.updated_at, t.row_owner_id, t.farm_id, t.farm_label, t.market_id, t.market_label
        """);

    protected override FarmMarket Read(RowReader r, Can can) => new()
    {
        Id = r.Id(),
        CreatedAt = r.Time(),
        UpdatedAt = r.Time(),
        OwnerId = r.IdOrNull(),
        FarmId = r.Id(),
        FarmLabel = r.TextOrNull(),
        MarketId = r.Id(),
        MarketLabel = r.TextOrNull(),
        Can = can,
    };

    protected override FarmMarketInput Complete(FarmMarketInput input, Caller caller, DateTimeOffset now, bool isNew) => input;

    protected override Problems Check(FarmMarketInput input) => new Problems()
        .Present("farmId", input.FarmId)
        .Present("marketId", input.MarketId);

    protected override IReadOnlyList<Reference> References(FarmMarketInput input) =>
    [
        new("farmId", "farm", new("farm_id"), input.FarmId),
        new("marketId", "market-day", new("market_id"), input.MarketId),
    ];

    protected override Task<Sql> InsertAsync(
        Tx tx, Guid id, FarmMarketInput input, Caller caller, DateTimeOffset now, CancellationToken ct)
    {
        return Task.FromResult(Sql.Of(
            $"""
            insert into farm_markets (
              id, created_at, updated_at, farm_id, market_id)
            values (
              {id}, {now}, {now}, {input.FarmId}, {input.MarketId})
            """));
    }

    protected override Sql Update(Guid id, FarmMarketInput input, DateTimeOffset now) =>
        $"""
        update farm_markets set
          updated_at = {now}, farm_id = {input.FarmId}, market_id = {input.MarketId}
        where id = {id}
        """;
}
