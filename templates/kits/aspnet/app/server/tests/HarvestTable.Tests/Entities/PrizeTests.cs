using HarvestTable.Features.Prizes;
using HarvestTable.Tests.Rows;

namespace HarvestTable.Tests.Entities;

public sealed class PrizeTests(ApiHost host) : RowSuite<Features.Prizes.Prize, PrizeInput>(host)
{
    protected override string Route => "/api/prizes";

    protected override Repository<Features.Prizes.Prize, PrizeInput> Rows => Host.Get<PrizeRepository>();

    protected override IReadOnlyList<Permit> Permits { get; } =
    [
        new(Roles.Farmer, Reach.None, Reach.None, Reach.None, Reach.None, CanFill: true),
        new(Roles.Restaurant, Reach.All, Reach.None, Reach.None, Reach.None, CanFill: true),
        new(Roles.Visitor, Reach.None, Reach.None, Reach.None, Reach.None, CanFill: true),
    ];

    protected override IReadOnlyList<string> Required => ["name"];

    protected override Task<PrizeInput> InputAsync(Caller owner) => Given.PrizeInputAsync(owner);

    protected override IEnumerable<(string Member, PrizeInput Input)> Broken(PrizeInput valid) =>
    [
        ("name", valid with { Name = new string('x', 81) }),
        ("weight", valid with { Weight = -1 }),
        ("weight", valid with { Weight = 101 }),
        ("tint", valid with { Tint = "reddish" }),
    ];
}
