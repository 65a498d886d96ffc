using HarvestTable.Features.Reviews;
using HarvestTable.Tests.Rows;

namespace HarvestTable.Tests.Entities;

public sealed class ReviewTests(ApiHost host) : RowSuite<Features.Reviews.Review, ReviewInput>(host)
{
    protected override string Route => "/api/reviews";

    protected override Repository<Features.Reviews.Review, ReviewInput> Rows => Host.Get<ReviewRepository>();

    protected override IReadOnlyList<Permit> Permits { get; } =
    [
        new(Roles.Farmer, Reach.All, Reach.None, Reach.None, Reach.None, CanFill: true),
        new(Roles.Restaurant, Reach.All, Reach.Own, Reach.Own, Reach.Own, CanFill: true),
        new(Roles.Visitor, Reach.All, Reach.None, Reach.None, Reach.None, CanFill: false),
    ];

    protected override IReadOnlyList<string> Required => ["stars", "boxId"];

    protected override bool HasOwner => true;

    protected override Task<ReviewInput> InputAsync(Caller owner) => Given.ReviewInputAsync(owner);

    protected override IEnumerable<(string Member, ReviewInput Input)> Broken(ReviewInput valid) =>
    [
        ("stars", valid with { Stars = 0 }),
        ("stars", valid with { Stars = 6 }),
        ("comment", valid with { Comment = new string('x', 1001) }),
        ("boxId", valid with { BoxId = Hosting.Given.Nowhere }),
        ("authorId", valid with { AuthorId = Hosting.Given.Nowhere }),
    ];
}
