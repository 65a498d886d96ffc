namespace HarvestTable.Features.DeliverySlots;

/// <summary>Delivery slots in the database.</summary>
public sealed class DeliverySlotRepository(RowServices services, DeliverySlotHooks hooks)
    : Repository<DeliverySlot, DeliverySlotInput>(services, hooks)
{
    public override string Entity => "delivery-slot";

    public override AccessRules Access { get; } = new DeliverySlotAccess();

    public override Facets Facets => DeliverySlotQuery.Facets;

    protected override string Name => "delivery slot";

    protected override SqlText Table { get; } = new("delivery_slots");

    protected override SqlText View { get; } = new("delivery_slots_view");

    protected override SqlText Columns { get; } = new(
        """
        t.id, t.created_at, t.updated_at, t.name, t.day, t.capacity, t.minutes, t.colour
        """);

    protected override DeliverySlot Read(RowReader r, Can can) => new()
    {
        Id = r.Id(),
        CreatedAt = r.Time(),
        UpdatedAt = r.Time(),
        Name = r.Text(),
        Day = r.Day(),
        Capacity = r.Whole(),
        Minutes = r.WholeOrNull(),
        Colour = r.TextOrNull(),
        Can = can,
    };

    protected override DeliverySlotInput Complete(DeliverySlotInput input, Caller caller, DateTimeOffset now, bool isNew) => input with
    {
        Name = Tidy(input.Name),
        Capacity = input.Capacity ?? 20,
        Minutes = input.Minutes ?? (isNew ? 120 : null),
        Colour = Tidy(input.Colour),
    };

    protected override Problems Check(DeliverySlotInput input) => new Problems()
        .Text("name", input.Name, required: true, max: 60)
        .Present("day", input.Day)
        .Number("capacity", input.Capacity, required: true, min: 1, max: 2147483647m)
        .Number("minutes", input.Minutes, min: 0, max: 2147483647m)
        .Color("colour", input.Colour);

    protected override Task<Sql> InsertAsync(
        Tx tx, Guid id, DeliverySlotInput input, Caller caller, DateTimeOffset now, CancellationToken ct)
    {
        return Task.FromResult(Sql.Of(
            $"""
            insert into delivery_slots (
              id, created_at, updated_at, name, day, capacity, minutes, colour)
            values (
              {id}, {now}, {now}, {input.Name}, {input.Day}, {input.Capacity}, {input.Minutes}, {input.Colour})
            """));
    }

    protected override Sql Update(Guid id, DeliverySlotInput input, DateTimeOffset now) =>
        $"""
        update delivery_slots set
          updated_at = {now}, name = {input.Name}, day = {input.Day}, capacity = {input.Capacity},
          minutes = {input.Minutes}, colour = {input.Colour}
        where id = {id}
        """;
}
