namespace HarvestTable.Features.MarketDays;

/// <summary>Market days in the database.</summary>
public sealed class MarketDayRepository(RowServices services, MarketDayHooks hooks)
    : Repository<MarketDay, MarketDayInput>(services, hooks)
{
    public override string Entity => "market-day";

    public override AccessRules Access { get; } = new MarketDayAccess();

    public override Facets Facets => MarketDayQuery.Facets;

    protected override string Name => "market day";

    protected override SqlText Table { get; } = new("market_days");

    protected override SqlText View { get; } = new("market_days_view");

    protected override SqlText Columns { get; } = new(
        """
        t.id, t.created_at, t.updated_at, t.title, t.starts, t.ends, t.place
        """);

    protected override IReadOnlyList<RowRule> Rules { get; } =
    [
        new("The market must end after it starts.", new("t.ends > t.starts")),
        new("Another market is held there at that time.", new("not exists (select 1 from market_days o where o.id <> t.id and o.starts < t.ends and o.ends > t.starts)"), 409),
    ];

    protected override MarketDay Read(RowReader r, Can can) => new()
    {
        Id = r.Id(),
        CreatedAt = r.Time(),
        UpdatedAt = r.Time(),
        Title = r.Text(),
        Starts = r.Time(),
        Ends = r.Time(),
        Place = r.TextOrNull(),
        Can = can,
    };

    protected override MarketDayInput Complete(MarketDayInput input, Caller caller, DateTimeOffset now, bool isNew) => input with
    {
        Title = Tidy(input.Title),
        Place = Tidy(input.Place),
    };

    protected override Problems Check(MarketDayInput input) => new Problems()
        .Text("title", input.Title, required: true, max: 80)
        .Present("starts", input.Starts)
        .Present("ends", input.Ends)
        .Text("place", input.Place, max: 500);

    protected override Task<Sql> InsertAsync(
        Tx tx, Guid id, MarketDayInput input, Caller caller, DateTimeOffset now, CancellationToken ct)
    {
        return Task.FromResult(Sql.Of(
            $"""
            insert into market_days (
              id, created_at, updated_at, title, starts, ends, place)
            values (
              {id}, {now}, {now}, {input.Title}, {input.Starts}, {input.Ends}, {input.Place})
            """));
    }

    protected override Sql Update(Guid id, MarketDayInput input, DateTimeOffset now) =>
        $"""
        update market_days set
          updated_at = {now}, title = {input.Title}, starts = {input.Starts}, ends = {input.Ends},
          place = {input.Place}
        where id = {id}
        """;
}
