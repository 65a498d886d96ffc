using HarvestTable.Features.Farms;
using HarvestTable.Tests.Rows;

namespace HarvestTable.Tests.Entities;

public sealed class FarmTests(ApiHost host) : RowSuite<Features.Farms.Farm, FarmInput>(host)
{
    protected override string Route => "/api/farms";

    protected override Repository<Features.Farms.Farm, FarmInput> Rows => Host.Get<FarmRepository>();

    protected override IReadOnlyList<Permit> Permits { get; } =
    [
        new(Roles.Farmer, Reach.All, Reach.Own, Reach.Own, Reach.Own, CanFill: true),
        new(Roles.Restaurant, Reach.All, Reach.None, Reach.None, Reach.None, CanFill: true),
        new(Roles.Visitor, Reach.All, Reach.None, Reach.None, Reach.None, CanFill: true),
    ];

    protected override IReadOnlyList<string> Required => ["name", "place"];

    protected override bool HasOwner => true;

    protected override Task<FarmInput> InputAsync(Caller owner) => Given.FarmInputAsync(owner);

    protected override IEnumerable<(string Member, FarmInput Input)> Broken(FarmInput valid) =>
    [
        ("name", valid with { Name = "x" }),
        ("name", valid with { Name = new string('x', 121) }),
        ("about", valid with { About = new string('x', 10001) }),
        ("place", valid with { Place = new string('x', 501) }),
        ("photo", valid with { Photo = Hosting.Given.Nowhere }),
        ("phone", valid with { Phone = "call me" }),
        ("website", valid with { Website = "nowhere" }),
    ];

    protected override FarmInput? WithUpload(FarmInput input, Guid upload) => input with { Photo = upload };
}
