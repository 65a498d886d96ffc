using HarvestTable.Features.MarketDays;
using HarvestTable.Tests.Rows;

namespace HarvestTable.Tests.Entities;

public sealed class MarketDayTests(ApiHost host) : RowSuite<Features.MarketDays.MarketDay, MarketDayInput>(host)
{
    protected override string Route => "/api/market-days";

    protected override Repository<Features.MarketDays.MarketDay, MarketDayInput> Rows => Host.Get<MarketDayRepository>();

    protected override IReadOnlyList<Permit> Permits { get; } =
    [
        new(Roles.Farmer, Reach.All, Reach.None, Reach.None, Reach.None, CanFill: true),
        new(Roles.Restaurant, Reach.All, Reach.None, Reach.None, Reach.None, CanFill: true),
        new(Roles.Visitor, Reach.None, Reach.None, Reach.None, Reach.None, CanFill: true),
    ];

    protected override IReadOnlyList<string> Required => ["title", "starts", "ends"];

    protected override Task<MarketDayInput> InputAsync(Caller owner) => Given.MarketDayInputAsync(owner);

    protected override IEnumerable<(string Member, MarketDayInput Input)> Broken(MarketDayInput valid) =>
    [
        ("title", valid with { Title = new string('x', 81) }),
        ("place", valid with { Place = new string('x', 501) }),
    ];
}
