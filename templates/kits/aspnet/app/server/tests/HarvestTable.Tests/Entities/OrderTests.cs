using HarvestTable.Features.Orders;
using HarvestTable.Tests.Rows;

namespace HarvestTable.Tests.Entities;

public sealed class OrderTests(ApiHost host) : RowSuite<Features.Orders.Order, OrderInput>(host)
{
    protected override string Route => "/api/orders";

    protected override Repository<Features.Orders.Order, OrderInput> Rows => Host.Get<OrderRepository>();

    protected override IReadOnlyList<Permit> Permits { get; } =
    [
        new(Roles.Farmer, Reach.Related, Reach.None, Reach.None, Reach.None, CanFill: true),
        new(Roles.Restaurant, Reach.Own, Reach.Own, Reach.Own, Reach.Own, CanFill: true),
        new(Roles.Visitor, Reach.None, Reach.None, Reach.None, Reach.None, CanFill: false),
    ];

    protected override IReadOnlyList<string> Required => ["address"];

    protected override bool HasOwner => true;

    protected override IEnumerable<ActionCase> Actions =>
    [
        new ActionCase("reorder", false, static () => new StringContent(""), null),
    ];

    protected override Task<OrderInput> InputAsync(Caller owner) => Given.OrderInputAsync(owner);

    protected override IEnumerable<(string Member, OrderInput Input)> Broken(OrderInput valid) =>
    [
        ("address", valid with { Address = "x" }),
        ("address", valid with { Address = new string('x', 301) }),
        ("note", valid with { Note = new string('x', 501) }),
        ("restaurantId", valid with { RestaurantId = Hosting.Given.Nowhere }),
        ("slotId", valid with { SlotId = Hosting.Given.Nowhere }),
    ];

    protected override Task SetStatusAsync(Guid id, string status) =>
        Host.Db.ExecuteAsync($"update orders set status = {status} where id = {id}", TestContext.Current.CancellationToken);
}
