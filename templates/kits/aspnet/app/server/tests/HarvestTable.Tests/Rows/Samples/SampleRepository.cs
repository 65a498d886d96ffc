namespace HarvestTable.Tests.Rows.Samples;

public sealed class SampleRepository(RowServices services, SampleHooks hooks) : Repository<Sample, SampleInput>(services, hooks)
{
    public static IReadOnlyList<string> Schema { get; } =
    [
        """
        create table samples (
            id uuid primary key, created_at timestamptz not null, updated_at timestamptz not null, row_owner_id uuid, status text not null,
            name text not null, stock integer not null, price bigint not null, open boolean not null, day date, parent_id uuid references samples (id))
        """,
        "create unique index ux_samples_name on samples (name)",
        """
        create view samples_view as
        select r.*, r.name as parent_label, r.name as row_label, (r.status = 'closed') as row_locked from samples r
        """,
    ];

    public override string Entity => "sample";

    public override AccessRules Access { get; } = new SampleAccess();

    public override Facets Facets { get; } = new(
        new SqlText("t.row_owner_id"),
        new Facet("status", "Status", "status", FacetKind.Choice) { Choices = new Dictionary<string, string> { ["new"] = "New" }, IsPublic = true },
        new Facet("name", "Name", "name", FacetKind.Text) { IsPublic = true },
        new Facet("stock", "Stock", "stock", FacetKind.Whole),
        new Facet("price", "Price", "price", FacetKind.Money),
        new Facet("open", "Open", "open", FacetKind.Flag),
        new Facet("day", "Day", "day", FacetKind.Day),
        new Facet("parent", "Parent", "parent_id", FacetKind.Relation));

    public override IReadOnlyList<UniqueRule> Uniques { get; } = [new("ux_samples_name", "samples.name", "name", "This name is taken.")];

    public override IReadOnlyList<RowTransition> Transitions { get; } =
    [
        new("close", "Close") { From = ["new"], To = "closed", Guard = static _ => Sql.Of($"t.stock > 0"), Effects = SellAsync },
    ];

    public override IReadOnlyList<RowAction> Actions { get; } = [Count];

    /// <summary>An action on a row.</summary>
    public static RowAction Count { get; } = new("count", "Count");

    protected override string Name => "sample";

    protected override SqlText Table { get; } = new("samples");

    protected override SqlText View { get; } = new("samples_view");

    protected override SqlText Columns { get; } = new("t.id, t.name, t.status, t.stock, t.price, t.open, t.day, t.row_owner_id");

    protected override IReadOnlyList<RowRule> Rules { get; } = [new("The price must be lower.", new("t.price < 100000"))];

    protected override Sample Read(RowReader r, Can can) =>
        new(r.Id(), r.Text(), r.Text(), r.Whole(), r.Money(), r.Flag(), r.DayOrNull(), r.IdOrNull(), can);

    protected override Sample ForVisitor(Sample row) => row with { Stock = 0 };

    protected override SampleInput Complete(SampleInput input, Caller caller, DateTimeOffset now, bool isNew) => input with
    {
        Name = Tidy(input.Name),
        Open = input.Open ?? false,
        Day = input.Day ?? (isNew ? Day(now) : null),
    };

    protected override Problems Check(SampleInput input) => new Problems()
        .Text("name", input.Name, required: true, max: 60)
        .Number("stock", input.Stock, required: true, min: 0, max: 100)
        .Number("price", input.Price, required: true);

    protected override Task<Sql> InsertAsync(Tx tx, Guid id, SampleInput input, Caller caller, DateTimeOffset now, CancellationToken ct) =>
        Task.FromResult(Sql.Of(
            $"""
            insert into samples (id, created_at, updated_at, row_owner_id, status, name, stock, price, open, day)
            values ({id}, {now}, {now}, {caller.Id}, 'new', {input.Name}, {input.Stock}, {Money.ToMinor(input.Price)}, {input.Open}, {input.Day})
            """));

    protected override Sql Update(Guid id, SampleInput input, DateTimeOffset now) =>
        $"""
        update samples set updated_at = {now}, name = {input.Name}, stock = {input.Stock}, price = {Money.ToMinor(input.Price)}
        where id = {id}
        """;

    private static async Task SellAsync(EffectScope act)
    {
        await act.RunAsync($"update samples set stock = stock - 5 where id = {act.Id}");
        await act.RefuseWhenAsync($"select t.row_label from samples_view t where t.stock < 0 and t.id = {act.Id}", "Not enough of {0}.");
        await act.ChargeAsync("sample", $"select t.price from samples_view t where t.id = {act.Id}");
        await act.ChangedAsync("sample", $"select t.id from samples t where t.id = {act.Id}");
    }
}
