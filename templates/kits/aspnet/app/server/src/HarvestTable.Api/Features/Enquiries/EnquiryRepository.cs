namespace HarvestTable.Features.Enquiries;

/// <summary>Enquiries in the database.</summary>
public sealed class EnquiryRepository(RowServices services, EnquiryHooks hooks)
    : Repository<Enquiry, EnquiryInput>(services, hooks)
{
    public override string Entity => "enquiry";

    public override AccessRules Access { get; } = new EnquiryAccess();

    public override Facets Facets => EnquiryQuery.Facets;

    public override IReadOnlyList<RowTransition> Transitions => EnquiryLifecycle.Transitions;

    protected override string Name => "enquiry";

    protected override SqlText Table { get; } = new("enquiries");

    protected override SqlText View { get; } = new("enquiries_view");

    protected override SqlText Columns { get; } = new(
        """
        t.id, t.created_at, t.updated_at, t.status, t.name, t.email, t.subject, t.text, t.handler_id,
        t.handler_label
        """);

    protected override string StateName(string state) => EnquiryChoices.Status.GetValueOrDefault(state, state);

    protected override Enquiry Read(RowReader r, Can can) => new()
    {
        Id = r.Id(),
        CreatedAt = r.Time(),
        UpdatedAt = r.Time(),
        Status = r.Text(),
        Name = r.Text(),
        Email = r.Text(),
        Subject = r.Text(),
        Text = r.Text(),
        HandlerId = r.IdOrNull(),
        HandlerLabel = r.TextOrNull(),
        Can = can,
    };

    protected override EnquiryInput Complete(EnquiryInput input, Caller caller, DateTimeOffset now, bool isNew) => input with
    {
        Name = Tidy(input.Name),
        Email = Tidy(input.Email),
        Subject = Tidy(input.Subject),
        Text = Tidy(input.Text),
    };

    protected override Problems Check(EnquiryInput input) => new Problems()
        .Text("name", input.Name, required: true, max: 120)
        .Email("email", input.Email, required: true)
        .Text("subject", input.Subject, required: true, max: 160)
        .Text("text", input.Text, required: true, max: 4000);

    protected override IReadOnlyList<Reference> References(EnquiryInput input) =>
    [
        new("handlerId", "account", new("handler_id"), input.HandlerId),
    ];

    protected override Task<Sql> InsertAsync(
        Tx tx, Guid id, EnquiryInput input, Caller caller, DateTimeOffset now, CancellationToken ct)
    {
        return Task.FromResult(Sql.Of(
            $"""
            insert into enquiries (
              id, created_at, updated_at, status, name, email, subject, text, handler_id)
            values (
              {id}, {now}, {now}, 'new', {input.Name}, {input.Email}, {input.Subject}, {input.Text}, {input.HandlerId})
            """));
    }

    protected override Sql Update(Guid id, EnquiryInput input, DateTimeOffset now) =>
        $"""
        update enquiries set
          updated_at = {now}, name = {input.Name}, email = {input.Email}, subject = {input.Subject},
          text = {input.Text}, handler_id = {input.HandlerId}
        where id = {id}
        """;
}
