using HarvestTable.Features.QuizResults;
using HarvestTable.Tests.Rows;

namespace HarvestTable.Tests.Entities;

public sealed class QuizResultTests(ApiHost host) : RowSuite<Features.QuizResults.QuizResult, QuizResultInput>(host)
{
    protected override string Route => "/api/quiz-results";

    protected override Repository<Features.QuizResults.QuizResult, QuizResultInput> Rows => Host.Get<QuizResultRepository>();

    protected override IReadOnlyList<Permit> Permits { get; } =
    [
        new(Roles.Farmer, Reach.None, Reach.None, Reach.None, Reach.None, CanFill: true),
        new(Roles.Restaurant, Reach.Own, Reach.Own, Reach.None, Reach.None, CanFill: true),
        new(Roles.Visitor, Reach.None, Reach.None, Reach.None, Reach.None, CanFill: false),
    ];

    protected override IReadOnlyList<string> Required => ["score", "questions"];

    protected override bool HasOwner => true;

    protected override Task<QuizResultInput> InputAsync(Caller owner) => Given.QuizResultInputAsync(owner);

    protected override IEnumerable<(string Member, QuizResultInput Input)> Broken(QuizResultInput valid) =>
    [
        ("score", valid with { Score = -1 }),
        ("questions", valid with { Questions = 0 }),
        ("playerId", valid with { PlayerId = Hosting.Given.Nowhere }),
    ];
}
