using HarvestTable.Features.KitchenProfiles;
using HarvestTable.Tests.Rows;

namespace HarvestTable.Tests.Entities;

public sealed class KitchenProfileTests(ApiHost host) : RowSuite<Features.KitchenProfiles.KitchenProfile, KitchenProfileInput>(host)
{
    protected override string Route => "/api/kitchen-profiles";

    protected override Repository<Features.KitchenProfiles.KitchenProfile, KitchenProfileInput> Rows => Host.Get<KitchenProfileRepository>();

    protected override IReadOnlyList<Permit> Permits { get; } =
    [
        new(Roles.Farmer, Reach.None, Reach.None, Reach.None, Reach.None, CanFill: true),
        new(Roles.Restaurant, Reach.Own, Reach.Own, Reach.Own, Reach.None, CanFill: true),
        new(Roles.Visitor, Reach.None, Reach.None, Reach.None, Reach.None, CanFill: false),
    ];

    protected override IReadOnlyList<string> Required => ["displayName"];

    protected override bool HasOwner => true;

    protected override IReadOnlyList<string> Secrets => ["taxNumber"];

    protected override Task<KitchenProfileInput> InputAsync(Caller owner) => Given.KitchenProfileInputAsync(owner);

    protected override IEnumerable<(string Member, KitchenProfileInput Input)> Broken(KitchenProfileInput valid) =>
    [
        ("displayName", valid with { DisplayName = new string('x', 81) }),
        ("bio", valid with { Bio = new string('x', 10001) }),
        ("contactEmail", valid with { ContactEmail = "nobody" }),
        ("taxNumber", valid with { TaxNumber = new string('x', 501) }),
        ("personId", valid with { PersonId = Hosting.Given.Nowhere }),
    ];
}
