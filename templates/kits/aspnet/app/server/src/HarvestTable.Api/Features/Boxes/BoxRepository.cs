namespace HarvestTable.Features.Boxes;

/// <summary>Boxes in the database.</summary>
public sealed class BoxRepository(RowServices services, BoxHooks hooks)
    : Repository<Box, BoxInput>(services, hooks)
{
    public override string Entity => "box";

    public override AccessRules Access { get; } = new BoxAccess();

    public override Facets Facets => BoxQuery.Facets;

    public override IReadOnlyList<RowAction> Actions => BoxActions.OnRow;

    protected override string Name => "box";

    protected override SqlText Table { get; } = new("boxes");

    protected override SqlText View { get; } = new("boxes_view");

    protected override SqlText Columns { get; } = new(
        """
        t.id, t.created_at, t.updated_at, t.row_owner_id, t.name, t.description, t.size, t.price, t.stock, t.photo,
        t.harvested, t.weight, t.discount, t.rating, t.farm_id, t.farm_label
        """);

    protected override Box Read(RowReader r, Can can) => new()
    {
        Id = r.Id(),
        CreatedAt = r.Time(),
        UpdatedAt = r.Time(),
        OwnerId = r.IdOrNull(),
        Name = r.Text(),
        Description = r.TextOrNull(),
        Size = r.Text(),
        Price = r.Money(),
        Stock = r.Whole(),
        Photo = r.IdOrNull(),
        Harvested = r.DayOrNull(),
        Weight = r.NumberOrNull(),
        Discount = r.NumberOrNull(),
        Rating = r.NumberOrNull(),
        FarmId = r.Id(),
        FarmLabel = r.TextOrNull(),
        Can = can,
    };

    protected override Box ForVisitor(Box row) => row with
    {
        Weight = null,
        Discount = null,
    };

    protected override BoxInput Complete(BoxInput input, Caller caller, DateTimeOffset now, bool isNew) => input with
    {
        Name = Tidy(input.Name),
        Description = Tidy(input.Description),
        Size = input.Size ?? "medium",
        Harvested = input.Harvested ?? (isNew ? Day(now) : null),
    };

    protected override Problems Check(BoxInput input) => new Problems()
        .Text("name", input.Name, required: true, min: 2, max: 120)
        .Text("description", input.Description, max: 2000)
        .Choice("size", input.Size, [.. BoxChoices.Size.Keys], required: true)
        .Number("price", input.Price, required: true, min: 1)
        .Number("stock", input.Stock, required: true, min: 0, max: 100000)
        .Number("weight", input.Weight, min: 0)
        .Number("discount", input.Discount, min: 0, max: 90)
        .Present("farmId", input.FarmId);

    protected override IReadOnlyList<Reference> References(BoxInput input) =>
    [
        new("farmId", "farm", new("farm_id"), input.FarmId),
    ];

    protected override IReadOnlyList<Upload> Uploads(BoxInput input) =>
    [
        new("photo", new("photo"), input.Photo),
    ];

    protected override Task<Sql> InsertAsync(
        Tx tx, Guid id, BoxInput input, Caller caller, DateTimeOffset now, CancellationToken ct)
    {
        return Task.FromResult(Sql.Of(
            $"""
            insert into boxes (
              id, created_at, updated_at, name, description, size, price, stock, photo, harvested, weight, discount,
              farm_id)
            values (
              {id}, {now}, {now}, {input.Name}, {input.Description}, {input.Size}, {Money.ToMinor(input.Price)},
              {input.Stock}, {input.Photo}, {input.Harvested}, {input.Weight}, {input.Discount}, {input.FarmId})
            """));
    }

    protected override Sql Update(Guid id, BoxInput input, DateTimeOffset now) =>
        $"""
        update boxes set
          updated_at = {now}, name = {input.Name}, description = {input.Description}, size = {input.Size},
          price = {Money.ToMinor(input.Price)}, stock = {input.Stock}, photo = {input.Photo},
          harvested = {input.Harvested}, weight = {input.Weight}, discount = {input.Discount},
          farm_id = {input.FarmId}
        where id = {id}
        """;
}
