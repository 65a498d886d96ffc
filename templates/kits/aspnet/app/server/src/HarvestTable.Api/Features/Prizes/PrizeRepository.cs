namespace HarvestTable.Features.Prizes;

/// <summary>Prizes in the database.</summary>
public sealed class PrizeRepository(RowServices services, PrizeHooks hooks)
    : Repository<Prize, PrizeInput>(services, hooks)
{
    public override string Entity => "prize";

    public override AccessRules Access { get; } = new PrizeAccess();

    public override Facets Facets => PrizeQuery.Facets;

    protected override string Name => "prize";

    protected override SqlText Table { get; } = new("prizes");

    protected override SqlText View { get; } = new("prizes_view");

    protected override SqlText Columns { get; } = new(
        """
        t.id, t.created_at, t.updated_at, t.name, t.weight, t.tint
        """);

    protected override Prize Read(RowReader r, Can can) => new()
    {
        Id = r.Id(),
        CreatedAt = r.Time(),
        UpdatedAt = r.Time(),
        Name = r.Text(),
        Weight = r.Whole(),
        Tint = r.TextOrNull(),
        Can = can,
    };

    protected override PrizeInput Complete(PrizeInput input, Caller caller, DateTimeOffset now, bool isNew) => input with
    {
        Name = Tidy(input.Name),
        Weight = input.Weight ?? 1,
        Tint = Tidy(input.Tint),
    };

    protected override Problems Check(PrizeInput input) => new Problems()
        .Text("name", input.Name, required: true, max: 80)
        .Number("weight", input.Weight, required: true, min: 0, max: 100)
        .Color("tint", input.Tint);

    protected override Task<Sql> InsertAsync(
        Tx tx, Guid id, PrizeInput input, Caller caller, DateTimeOffset now, CancellationToken ct)
    {
        return Task.FromResult(Sql.Of(
            $"""
            insert into prizes (
              id, created_at, updated_at, name, weight, tint)
            values (
              {id}, {now}, {now}, {input.Name}, {input.Weight}, {input.Tint})
            """));
    }

    protected override Sql Update(Guid id, PrizeInput input, DateTimeOffset now) =>
        $"""
        update prizes set
          updated_at = {now}, name = {input.Name}, weight = {input.Weight}, tint = {input.Tint}
        where id = {id}
        """;
}
