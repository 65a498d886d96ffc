using HarvestTable.Features.FarmMarkets;
using HarvestTable.Tests.Rows;

namespace HarvestTable.Tests.Entities;

public sealed class FarmMarketTests(ApiHost host) : RowSuite<Features.FarmMarkets.FarmMarket, FarmMarketInput>(host)
{
    protected override string Route => "/api/farm-markets";

    protected override Repository<Features.FarmMarkets.FarmMarket, FarmMarketInput> Rows => Host.Get<FarmMarketRepository>();

    protected override IReadOnlyList<Permit> Permits { get; } =
    [
        new(Roles.Farmer, Reach.All, Reach.Own, Reach.None, Reach.Own, CanFill: true),
        new(Roles.Restaurant, Reach.All, Reach.None, Reach.None, Reach.None, CanFill: true),
        new(Roles.Visitor, Reach.All, Reach.None, Reach.None, Reach.None, CanFill: false),
    ];

    protected override IReadOnlyList<string> Required => ["farmId", "marketId"];

    protected override bool HasOwner => true;

    protected override bool BelongsToParent => true;

    protected override Task<FarmMarketInput> InputAsync(Caller owner) => Given.FarmMarketInputAsync(owner);

    protected override IEnumerable<(string Member, FarmMarketInput Input)> Broken(FarmMarketInput valid) =>
    [
        ("farmId", valid with { FarmId = Hosting.Given.Nowhere }),
        ("marketId", valid with { MarketId = Hosting.Given.Nowhere }),
    ];
}
