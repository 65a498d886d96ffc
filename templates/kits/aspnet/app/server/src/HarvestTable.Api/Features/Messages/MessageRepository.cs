namespace HarvestTable.Features.Messages;

/// <summary>Messages in the database.</summary>
public sealed class MessageRepository(RowServices services, MessageHooks hooks)
    : Repository<Message, MessageInput>(services, hooks)
{
    public override string Entity => "message";

    public override AccessRules Access { get; } = new MessageAccess();

    public override Facets Facets => MessageQuery.Facets;

    protected override string Name => "message";

    protected override SqlText Table { get; } = new("messages");

    protected override SqlText View { get; } = new("messages_view");

    protected override SqlText Columns { get; } = new(
        """
        t.id, t.created_at, t.updated_at, t.row_owner_id, t.text, t.attachment, t.sent_at, t.order_id, t.order_label,
        t.author_id, t.author_label
        """);

    protected override Message Read(RowReader r, Can can) => new()
    {
        Id = r.Id(),
        CreatedAt = r.Time(),
        UpdatedAt = r.Time(),
        OwnerId = r.IdOrNull(),
        Text = r.Text(),
        Attachment = r.IdOrNull(),
        SentAt = r.TimeOrNull(),
        OrderId = r.Id(),
        OrderLabel = r.TextOrNull(),
        AuthorId = r.Id(),
        AuthorLabel = r.TextOrNull(),
        Can = can,
    };

    protected override MessageInput Complete(MessageInput input, Caller caller, DateTimeOffset now, bool isNew) => input with
    {
        Text = Tidy(input.Text),
        AuthorId = ActsForOthers(caller) && input.AuthorId is { } givenAuthor ? givenAuthor : isNew ? caller.Id : null,
    };

    protected override Problems Check(MessageInput input) => new Problems()
        .Text("text", input.Text, required: true, max: 2000)
        .Present("orderId", input.OrderId);

    protected override IReadOnlyList<Reference> References(MessageInput input) =>
    [
        new("orderId", "order", new("order_id"), input.OrderId),
        new("authorId", "account", new("author_id"), input.AuthorId),
    ];

    protected override IReadOnlyList<Upload> Uploads(MessageInput input) =>
    [
        new("attachment", new("attachment"), input.Attachment),
    ];

    protected override Task<Sql> InsertAsync(
        Tx tx, Guid id, MessageInput input, Caller caller, DateTimeOffset now, CancellationToken ct)
    {
        return Task.FromResult(Sql.Of(
            $"""
            insert into messages (
              id, created_at, updated_at, row_owner_id, text, attachment, sent_at, order_id, author_id)
            values (
              {id}, {now}, {now}, {caller.Id}, {input.Text}, {input.Attachment}, {now}, {input.OrderId}, {input.AuthorId})
            """));
    }

    protected override Sql Update(Guid id, MessageInput input, DateTimeOffset now) =>
        $"""
        update messages set
          updated_at = {now}, text = {input.Text}, attachment = {input.Attachment}, order_id = {input.OrderId},
          author_id = coalesce({input.AuthorId}, author_id)
        where id = {id}
        """;
}
