using HarvestTable.Features.Boxes;
using HarvestTable.Tests.Rows;

namespace HarvestTable.Tests.Entities;

public sealed class BoxTests(ApiHost host) : RowSuite<Features.Boxes.Box, BoxInput>(host)
{
    protected override string Route => "/api/boxes";

    protected override Repository<Features.Boxes.Box, BoxInput> Rows => Host.Get<BoxRepository>();

    protected override IReadOnlyList<Permit> Permits { get; } =
    [
        new(Roles.Farmer, Reach.All, Reach.Own, Reach.Own, Reach.Own, CanFill: true),
        new(Roles.Restaurant, Reach.All, Reach.None, Reach.None, Reach.None, CanFill: true),
        new(Roles.Visitor, Reach.All, Reach.None, Reach.None, Reach.None, CanFill: true),
    ];

    protected override IReadOnlyList<string> Required => ["name", "price", "stock", "farmId"];

    protected override bool HasOwner => true;

    protected override bool BelongsToParent => true;

    protected override IEnumerable<ActionCase> Actions =>
    [
        new ActionCase("restock", false, () => Host.Visitor().Content(Hosting.Given.With(n => new BoxRestockInput { Amount = 5 })), () => Host.Visitor().Content(new BoxRestockInput())),
    ];

    protected override Task<BoxInput> InputAsync(Caller owner) => Given.BoxInputAsync(owner);

    protected override IEnumerable<(string Member, BoxInput Input)> Broken(BoxInput valid) =>
    [
        ("name", valid with { Name = "x" }),
        ("name", valid with { Name = new string('x', 121) }),
        ("description", valid with { Description = new string('x', 2001) }),
        ("size", valid with { Size = "no-such-choice" }),
        ("price", valid with { Price = 0 }),
        ("stock", valid with { Stock = -1 }),
        ("stock", valid with { Stock = 100001 }),
        ("photo", valid with { Photo = Hosting.Given.Nowhere }),
        ("weight", valid with { Weight = -1 }),
        ("discount", valid with { Discount = -1 }),
        ("discount", valid with { Discount = 91 }),
        ("farmId", valid with { FarmId = Hosting.Given.Nowhere }),
    ];

    protected override BoxInput? WithUpload(BoxInput input, Guid upload) => input with { Photo = upload };
}
