using HarvestTable.Features.OrderLines;
using HarvestTable.Tests.Rows;

namespace HarvestTable.Tests.Entities;

public sealed class OrderLineTests(ApiHost host) : RowSuite<Features.OrderLines.OrderLine, OrderLineInput>(host)
{
    protected override string Route => "/api/order-lines";

    protected override Repository<Features.OrderLines.OrderLine, OrderLineInput> Rows => Host.Get<OrderLineRepository>();

    protected override IReadOnlyList<Permit> Permits { get; } =
    [
        new(Roles.Farmer, Reach.Related, Reach.None, Reach.None, Reach.None, CanFill: false),
        new(Roles.Restaurant, Reach.Own, Reach.Own, Reach.Own, Reach.Own, CanFill: true),
        new(Roles.Visitor, Reach.None, Reach.None, Reach.None, Reach.None, CanFill: false),
    ];

    protected override IReadOnlyList<string> Required => ["orderId", "boxId"];

    protected override bool HasOwner => true;

    protected override bool BelongsToParent => true;

    protected override Task<OrderLineInput> InputAsync(Caller owner) => Given.OrderLineInputAsync(owner);

    protected override IEnumerable<(string Member, OrderLineInput Input)> Broken(OrderLineInput valid) =>
    [
        ("quantity", valid with { Quantity = 0 }),
        ("quantity", valid with { Quantity = 101 }),
        ("orderId", valid with { OrderId = Hosting.Given.Nowhere }),
        ("boxId", valid with { BoxId = Hosting.Given.Nowhere }),
    ];

    protected override async Task<bool> LockParentAsync(Guid id) =>
        await Host.Db.ExecuteAsync($"update orders set status = 'placed' where id = (select order_id from order_lines where id = {id})", TestContext.Current.CancellationToken) == 1;
}
