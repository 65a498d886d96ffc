using HarvestTable.Features.Wins;
using HarvestTable.Tests.Rows;

namespace HarvestTable.Tests.Entities;

public sealed class WinTests(ApiHost host) : RowSuite<Features.Wins.Win, WinInput>(host)
{
    protected override string Route => "/api/wins";

    protected override Repository<Features.Wins.Win, WinInput> Rows => Host.Get<WinRepository>();

    protected override IReadOnlyList<Permit> Permits { get; } =
    [
        new(Roles.Farmer, Reach.None, Reach.None, Reach.None, Reach.None, CanFill: false),
        new(Roles.Restaurant, Reach.Own, Reach.None, Reach.None, Reach.None, CanFill: true),
        new(Roles.Visitor, Reach.None, Reach.None, Reach.None, Reach.None, CanFill: false),
    ];

    protected override IReadOnlyList<string> Required => ["prizeId"];

    protected override bool HasOwner => true;

    protected override IEnumerable<ActionCase> Actions =>
    [
        new ActionCase("spin", true, static () => new StringContent(""), null),
    ];

    protected override Task<WinInput> InputAsync(Caller owner) => Given.WinInputAsync(owner);

    protected override IEnumerable<(string Member, WinInput Input)> Broken(WinInput valid) =>
    [
        ("prizeId", valid with { PrizeId = Hosting.Given.Nowhere }),
        ("winnerId", valid with { WinnerId = Hosting.Given.Nowhere }),
    ];
}
