namespace HarvestTable.Features.OrderLines;

/// <summary>Order lines in the database.</summary>
public sealed class OrderLineRepository(RowServices services, OrderLineHooks hooks)
    : Repository<OrderLine, OrderLineInput>(services, hooks)
{
    public override string Entity => "order-line";

    public override AccessRules Access { get; } = new OrderLineAccess();

    public override Facets Facets => OrderLineQuery.Facets;

    public override IReadOnlyList<UniqueRule> Uniques { get; } =
    [
        new("ux_order_lines_order_id_box_id", "order_lines.order_id, order_lines.box_id", null, "This box is already in the order."),
    ];

    protected override string Name => "order line";

    protected override SqlText Table { get; } = new("order_lines");

    protected override SqlText View { get; } = new("order_lines_view");

    protected override SqlText Columns { get; } = new(
        """
        t.id, t.created_at, t.updated_at, t.row_owner_id, t.quantity, t.unit_price, t.subtotal, t.order_id,
        t.order_label, t.box_id, t.box_label
        """);

    protected override SqlText LockedByParent { get; } = new("exists (select 1 from orders p1 where p1.id = t.order_id and (p1.status in ('placed', 'paid', 'delivered', 'cancelled')))");

    protected override OrderLine Read(RowReader r, Can can) => new()
    {
        Id = r.Id(),
        CreatedAt = r.Time(),
        UpdatedAt = r.Time(),
        OwnerId = r.IdOrNull(),
        Quantity = r.Whole(),
        UnitPrice = r.MoneyOrNull(),
        Subtotal = r.Money(),
        OrderId = r.Id(),
        OrderLabel = r.TextOrNull(),
        BoxId = r.Id(),
        BoxLabel = r.TextOrNull(),
        Can = can,
    };

    protected override OrderLineInput Complete(OrderLineInput input, Caller caller, DateTimeOffset now, bool isNew) => input with
    {
        Quantity = input.Quantity ?? 1,
    };

    protected override Problems Check(OrderLineInput input) => new Problems()
        .Number("quantity", input.Quantity, required: true, min: 1, max: 100)
        .Present("orderId", input.OrderId)
        .Present("boxId", input.BoxId);

    protected override IReadOnlyList<Reference> References(OrderLineInput input) =>
    [
        new("orderId", "order", new("order_id"), input.OrderId),
        new("boxId", "box", new("box_id"), input.BoxId),
    ];

    protected override Task<Sql> InsertAsync(
        Tx tx, Guid id, OrderLineInput input, Caller caller, DateTimeOffset now, CancellationToken ct)
    {
        return Task.FromResult(Sql.Of(
            $"""
            insert into order_lines (
              id, created_at, updated_at, quantity, unit_price, order_id, box_id)
            values (
              {id}, {now}, {now}, {input.Quantity}, (select x.price from boxes_view x where x.id = {input.BoxId}),
              {input.OrderId}, {input.BoxId})
            """));
    }

    protected override Sql Update(Guid id, OrderLineInput input, DateTimeOffset now) =>
        $"""
        update order_lines set
          updated_at = {now}, quantity = {input.Quantity}, order_id = {input.OrderId}, box_id = {input.BoxId}
        where id = {id}
        """;
}
