namespace HarvestTable.Features.KitchenProfiles;

/// <summary>Kitchen profiles in the database.</summary>
public sealed class KitchenProfileRepository(RowServices services, KitchenProfileHooks hooks)
    : Repository<KitchenProfile, KitchenProfileInput>(services, hooks)
{
    public override string Entity => "kitchen-profile";

    public override AccessRules Access { get; } = new KitchenProfileAccess();

    public override Facets Facets => KitchenProfileQuery.Facets;

    public override IReadOnlyList<UniqueRule> Uniques { get; } =
    [
        new("ux_kitchen_profiles_person_id", "kitchen_profiles.person_id", "personId", "There is already one for this person."),
    ];

    protected override string Name => "kitchen profile";

    protected override SqlText Table { get; } = new("kitchen_profiles");

    protected override SqlText View { get; } = new("kitchen_profiles_view");

    protected override SqlText Columns { get; } = new(
        """
        t.id, t.created_at, t.updated_at, t.row_owner_id, t.display_name, t.bio, t.contact_email, t.person_id,
        t.person_label
        """);

    protected override KitchenProfile Read(RowReader r, Can can) => new()
    {
        Id = r.Id(),
        CreatedAt = r.Time(),
        UpdatedAt = r.Time(),
        OwnerId = r.IdOrNull(),
        DisplayName = r.Text(),
        Bio = r.TextOrNull(),
        ContactEmail = r.TextOrNull(),
        PersonId = r.Id(),
        PersonLabel = r.TextOrNull(),
        Can = can,
    };

    protected override KitchenProfileInput Complete(KitchenProfileInput input, Caller caller, DateTimeOffset now, bool isNew) => input with
    {
        DisplayName = Tidy(input.DisplayName),
        Bio = Tidy(input.Bio),
        ContactEmail = Tidy(input.ContactEmail),
        TaxNumber = Tidy(input.TaxNumber),
        PersonId = ActsForOthers(caller) && input.PersonId is { } givenPerson ? givenPerson : isNew ? caller.Id : null,
    };

    protected override Problems Check(KitchenProfileInput input) => new Problems()
        .Text("displayName", input.DisplayName, required: true, max: 80)
        .Text("bio", input.Bio)
        .Email("contactEmail", input.ContactEmail)
        .Text("taxNumber", input.TaxNumber, max: 500);

    protected override IReadOnlyList<Reference> References(KitchenProfileInput input) =>
    [
        new("personId", "account", new("person_id"), input.PersonId),
    ];

    protected override Task<Sql> InsertAsync(
        Tx tx, Guid id, KitchenProfileInput input, Caller caller, DateTimeOffset now, CancellationToken ct)
    {
        return Task.FromResult(Sql.Of(
            $"""
            insert into kitchen_profiles (
              id, created_at, updated_at, row_owner_id, display_name, bio, contact_email, tax_number, person_id)
            values (
              {id}, {now}, {now}, {caller.Id}, {input.DisplayName}, {input.Bio}, {input.ContactEmail}, {input.TaxNumber},
              {input.PersonId})
            """));
    }

    protected override Sql Update(Guid id, KitchenProfileInput input, DateTimeOffset now) =>
        $"""
        update kitchen_profiles set
          updated_at = {now}, display_name = {input.DisplayName}, bio = {input.Bio},
          contact_email = {input.ContactEmail}, tax_number = coalesce({input.TaxNumber}, tax_number),
          person_id = coalesce({input.PersonId}, person_id)
        where id = {id}
        """;
}
