namespace HarvestTable.Features.Reviews;

/// <summary>Reviews in the database.</summary>
public sealed class ReviewRepository(RowServices services, ReviewHooks hooks)
    : Repository<Review, ReviewInput>(services, hooks)
{
    public override string Entity => "review";

    public override AccessRules Access { get; } = new ReviewAccess();

    public override Facets Facets => ReviewQuery.Facets;

    public override IReadOnlyList<UniqueRule> Uniques { get; } =
    [
        new("ux_reviews_box_id_author_id", "reviews.box_id, reviews.author_id", null, "You have already reviewed this box."),
    ];

    protected override string Name => "review";

    protected override SqlText Table { get; } = new("reviews");

    protected override SqlText View { get; } = new("reviews_view");

    protected override SqlText Columns { get; } = new(
        """
        t.id, t.created_at, t.updated_at, t.row_owner_id, t.stars, t.comment, t.box_id, t.box_label, t.author_id,
        t.author_label
        """);

    protected override Review Read(RowReader r, Can can) => new()
    {
        Id = r.Id(),
        CreatedAt = r.Time(),
        UpdatedAt = r.Time(),
        OwnerId = r.IdOrNull(),
        Stars = r.Whole(),
        Comment = r.TextOrNull(),
        BoxId = r.Id(),
        BoxLabel = r.TextOrNull(),
        AuthorId = r.Id(),
        AuthorLabel = r.TextOrNull(),
        Can = can,
    };

    protected override ReviewInput Complete(ReviewInput input, Caller caller, DateTimeOffset now, bool isNew) => input with
    {
        Comment = Tidy(input.Comment),
        AuthorId = ActsForOthers(caller) && input.AuthorId is { } givenAuthor ? givenAuthor : isNew ? caller.Id : null,
    };

    protected override Problems Check(ReviewInput input) => new Problems()
        .Number("stars", input.Stars, required: true, min: 1, max: 5)
        .Text("comment", input.Comment, max: 1000)
        .Present("boxId", input.BoxId);

    protected override IReadOnlyList<Reference> References(ReviewInput input) =>
    [
        new("boxId", "box", new("box_id"), input.BoxId),
        new("authorId", "account", new("author_id"), input.AuthorId),
    ];

    protected override Task<Sql> InsertAsync(
        Tx tx, Guid id, ReviewInput input, Caller caller, DateTimeOffset now, CancellationToken ct)
    {
        return Task.FromResult(Sql.Of(
            $"""
            insert into reviews (
              id, created_at, updated_at, row_owner_id, stars, comment, box_id, author_id)
            values (
              {id}, {now}, {now}, {caller.Id}, {input.Stars}, {input.Comment}, {input.BoxId}, {input.AuthorId})
            """));
    }

    protected override Sql Update(Guid id, ReviewInput input, DateTimeOffset now) =>
        $"""
        update reviews set
          updated_at = {now}, stars = {input.Stars}, comment = {input.Comment}, box_id = {input.BoxId},
          author_id = coalesce({input.AuthorId}, author_id)
        where id = {id}
        """;
}
