namespace HarvestTable.Features.Orders;

/// <summary>Orders in the database.</summary>
public sealed class OrderRepository(RowServices services, OrderHooks hooks)
    : Repository<Order, OrderInput>(services, hooks)
{
    public override string Entity => "order";

    public override AccessRules Access { get; } = new OrderAccess();

    public override Facets Facets => OrderQuery.Facets;

    public override IReadOnlyList<UniqueRule> Uniques { get; } =
    [
        new("ux_orders_number", "orders.number", "number", "There is already a row with this number."),
    ];

    public override IReadOnlyList<RowTransition> Transitions => OrderLifecycle.Transitions;

    public override IReadOnlyList<RowAction> Actions => OrderActions.OnRow;

    protected override string Name => "order";

    protected override SqlText Table { get; } = new("orders");

    protected override SqlText View { get; } = new("orders_view");

    protected override SqlText Columns { get; } = new(
        """
        t.id, t.created_at, t.updated_at, t.row_owner_id, t.status, t.number, t.address, t.deliver_on, t.note,
        t.total, t.paid_at, t.restaurant_id, t.restaurant_label, t.slot_id, t.slot_label
        """);

    protected override string StateName(string state) => OrderChoices.Status.GetValueOrDefault(state, state);

    protected override Order Read(RowReader r, Can can) => new()
    {
        Id = r.Id(),
        CreatedAt = r.Time(),
        UpdatedAt = r.Time(),
        OwnerId = r.IdOrNull(),
        Status = r.Text(),
        Number = r.TextOrNull(),
        Address = r.Text(),
        DeliverOn = r.DayOrNull(),
        Note = r.TextOrNull(),
        Total = r.Money(),
        PaidAt = r.TimeOrNull(),
        RestaurantId = r.Id(),
        RestaurantLabel = r.TextOrNull(),
        SlotId = r.IdOrNull(),
        SlotLabel = r.TextOrNull(),
        Can = can,
    };

    protected override OrderInput Complete(OrderInput input, Caller caller, DateTimeOffset now, bool isNew) => input with
    {
        Address = Tidy(input.Address),
        Note = Tidy(input.Note),
        RestaurantId = ActsForOthers(caller) && input.RestaurantId is { } givenRestaurant ? givenRestaurant : isNew ? caller.Id : null,
    };

    protected override Problems Check(OrderInput input) => new Problems()
        .Text("address", input.Address, required: true, min: 5, max: 300)
        .Text("note", input.Note, max: 500);

    protected override IReadOnlyList<Reference> References(OrderInput input) =>
    [
        new("restaurantId", "account", new("restaurant_id"), input.RestaurantId),
        new("slotId", "delivery-slot", new("slot_id"), input.SlotId),
    ];

    protected override async Task<Sql> InsertAsync(
        Tx tx, Guid id, OrderInput input, Caller caller, DateTimeOffset now, CancellationToken ct)
    {
        var givenNumber = await Sequence.NextAsync(tx, "orders.number", ct);
        return Sql.Of(
            $"""
            insert into orders (
              id, created_at, updated_at, row_owner_id, status, number, address, deliver_on, note, paid_at, restaurant_id,
              slot_id)
            values (
              {id}, {now}, {now}, {caller.Id}, 'draft', {givenNumber.ToString()}, {input.Address}, {input.DeliverOn},
              {input.Note}, null, {input.RestaurantId}, {input.SlotId})
            """);
    }

    protected override Sql Update(Guid id, OrderInput input, DateTimeOffset now) =>
        $"""
        update orders set
          updated_at = {now}, address = {input.Address}, deliver_on = {input.DeliverOn}, note = {input.Note},
          restaurant_id = coalesce({input.RestaurantId}, restaurant_id), slot_id = {input.SlotId}
        where id = {id}
        """;
}
