namespace HarvestTable.Features.Farms;

/// <summary>Farms in the database.</summary>
public sealed class FarmRepository(RowServices services, FarmHooks hooks)
    : Repository<Farm, FarmInput>(services, hooks)
{
    public override string Entity => "farm";

    public override AccessRules Access { get; } = new FarmAccess();

    public override Facets Facets => FarmQuery.Facets;

    public override IReadOnlyList<UniqueRule> Uniques { get; } =
    [
        new("ux_farms_name", "farms.name", "name", "There is already a row with this name."),
    ];

    protected override string Name => "farm";

    protected override SqlText Table { get; } = new("farms");

    protected override SqlText View { get; } = new("farms_view");

    protected override SqlText Columns { get; } = new(
        """
        t.id, t.created_at, t.updated_at, t.row_owner_id, t.name, t.about, t.place, t.organic, t.photo, t.phone,
        t.website, t.boxes, t.in_stock
        """);

    protected override Farm Read(RowReader r, Can can) => new()
    {
        Id = r.Id(),
        CreatedAt = r.Time(),
        UpdatedAt = r.Time(),
        OwnerId = r.IdOrNull(),
        Name = r.Text(),
        About = r.TextOrNull(),
        Place = r.Text(),
        Organic = r.Flag(),
        Photo = r.IdOrNull(),
        Phone = r.TextOrNull(),
        Website = r.TextOrNull(),
        Boxes = r.Whole(),
        InStock = r.Number(),
        Can = can,
    };

    protected override Farm ForVisitor(Farm row) => row with
    {
        Phone = null,
        Boxes = null,
        InStock = null,
    };

    protected override FarmInput Complete(FarmInput input, Caller caller, DateTimeOffset now, bool isNew) => input with
    {
        Name = Tidy(input.Name),
        About = Tidy(input.About),
        Place = Tidy(input.Place),
        Organic = input.Organic ?? false,
        Phone = Tidy(input.Phone),
        Website = Tidy(input.Website),
    };

    protected override Problems Check(FarmInput input) => new Problems()
        .Text("name", input.Name, required: true, min: 2, max: 120)
        .Text("about", input.About)
        .Text("place", input.Place, required: true, max: 500)
        .Phone("phone", input.Phone)
        .Url("website", input.Website);

    protected override IReadOnlyList<Upload> Uploads(FarmInput input) =>
    [
        new("photo", new("photo"), input.Photo),
    ];

    protected override Task<Sql> InsertAsync(
        Tx tx, Guid id, FarmInput input, Caller caller, DateTimeOffset now, CancellationToken ct)
    {
        return Task.FromResult(Sql.Of(
            $"""
            insert into farms (
              id, created_at, updated_at, row_owner_id, name, about, place, organic, photo, phone, website)
            values (
              {id}, {now}, {now}, {caller.Id}, {input.Name}, {input.About}, {input.Place}, {input.Organic}, {input.Photo},
              {input.Phone}, {input.Website})
            """));
    }

    protected override Sql Update(Guid id, FarmInput input, DateTimeOffset now) =>
        $"""
        update farms set
          updated_at = {now}, name = {input.Name}, about = {input.About}, place = {input.Place},
          organic = {input.Organic}, photo = {input.Photo}, phone = {input.Phone}, website = {input.Website}
        where id = {id}
        """;
}
