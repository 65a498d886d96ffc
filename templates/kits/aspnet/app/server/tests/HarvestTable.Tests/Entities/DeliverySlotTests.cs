using HarvestTable.Features.DeliverySlots;
using HarvestTable.Tests.Rows;

namespace HarvestTable.Tests.Entities;

public sealed class DeliverySlotTests(ApiHost host) : RowSuite<Features.DeliverySlots.DeliverySlot, DeliverySlotInput>(host)
{
    protected override string Route => "/api/delivery-slots";

    protected override Repository<Features.DeliverySlots.DeliverySlot, DeliverySlotInput> Rows => Host.Get<DeliverySlotRepository>();

    protected override IReadOnlyList<Permit> Permits { get; } =
    [
        new(Roles.Farmer, Reach.All, Reach.None, Reach.None, Reach.None, CanFill: true),
        new(Roles.Restaurant, Reach.All, Reach.None, Reach.None, Reach.None, CanFill: true),
        new(Roles.Visitor, Reach.None, Reach.None, Reach.None, Reach.None, CanFill: true),
    ];

    protected override IReadOnlyList<string> Required => ["name", "day"];

    protected override Task<DeliverySlotInput> InputAsync(Caller owner) => Given.DeliverySlotInputAsync(owner);

    protected override IEnumerable<(string Member, DeliverySlotInput Input)> Broken(DeliverySlotInput valid) =>
    [
        ("name", valid with { Name = new string('x', 61) }),
        ("capacity", valid with { Capacity = 0 }),
        ("minutes", valid with { Minutes = -1 }),
        ("colour", valid with { Colour = "reddish" }),
    ];
}
