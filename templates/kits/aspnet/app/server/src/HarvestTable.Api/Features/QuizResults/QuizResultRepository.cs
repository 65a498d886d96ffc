namespace HarvestTable.Features.QuizResults;

/// <summary>Quiz results in the database.</summary>
public sealed class QuizResultRepository(RowServices services, QuizResultHooks hooks)
    : Repository<QuizResult, QuizResultInput>(services, hooks)
{
    public override string Entity => "quiz-result";

    public override AccessRules Access { get; } = new QuizResultAccess();

    public override Facets Facets => QuizResultQuery.Facets;

    protected override string Name => "quiz result";

    protected override SqlText Table { get; } = new("quiz_results");

    protected override SqlText View { get; } = new("quiz_results_view");

    protected override SqlText Columns { get; } = new(
        """
        t.id, t.created_at, t.updated_at, t.row_owner_id, t.score, t.questions, t.player_id, t.player_label
        """);

    protected override QuizResult Read(RowReader r, Can can) => new()
    {
        Id = r.Id(),
        CreatedAt = r.Time(),
        UpdatedAt = r.Time(),
        OwnerId = r.IdOrNull(),
        Score = r.Whole(),
        Questions = r.Whole(),
        PlayerId = r.Id(),
        PlayerLabel = r.TextOrNull(),
        Can = can,
    };

    protected override QuizResultInput Complete(QuizResultInput input, Caller caller, DateTimeOffset now, bool isNew) => input with
    {
        PlayerId = ActsForOthers(caller) && input.PlayerId is { } givenPlayer ? givenPlayer : isNew ? caller.Id : null,
    };

    protected override Problems Check(QuizResultInput input) => new Problems()
        .Number("score", input.Score, required: true, min: 0, max: 2147483647m)
        .Number("questions", input.Questions, required: true, min: 1, max: 2147483647m);

    protected override IReadOnlyList<Reference> References(QuizResultInput input) =>
    [
        new("playerId", "account", new("player_id"), input.PlayerId),
    ];

    protected override Task<Sql> InsertAsync(
        Tx tx, Guid id, QuizResultInput input, Caller caller, DateTimeOffset now, CancellationToken ct)
    {
        return Task.FromResult(Sql.Of(
            $"""
            insert into quiz_results (
              id, created_at, updated_at, row_owner_id, score, questions, player_id)
            values (
              {id}, {now}, {now}, {caller.Id}, {input.Score}, {input.Questions}, {input.PlayerId})
            """));
    }

    protected override Sql Update(Guid id, QuizResultInput input, DateTimeOffset now) =>
        $"""
        update quiz_results set
          updated_at = {now}, score = {input.Score}, questions = {input.Questions},
          player_id = coalesce({input.PlayerId}, player_id)
        where id = {id}
        """;
}
