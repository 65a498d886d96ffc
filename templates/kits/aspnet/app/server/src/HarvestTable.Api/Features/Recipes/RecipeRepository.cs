namespace HarvestTable.Features.Recipes;

/// <summary>Recipes in the database.</summary>
public sealed class RecipeRepository(RowServices services, RecipeHooks hooks)
    : Repository<Recipe, RecipeInput>(services, hooks)
{
    public override string Entity => "recipe";

    public override AccessRules Access { get; } = new RecipeAccess();

    public override Facets Facets => RecipeQuery.Facets;

    protected override string Name => "recipe";

    protected override SqlText Table { get; } = new("recipes");

    protected override SqlText View { get; } = new("recipes_view");

    protected override SqlText Columns { get; } = new(
        """
        t.id, t.created_at, t.updated_at, t.title, t.ingredient, t.season, t.text, t.card
        """);

    protected override Recipe Read(RowReader r, Can can) => new()
    {
        Id = r.Id(),
        CreatedAt = r.Time(),
        UpdatedAt = r.Time(),
        Title = r.Text(),
        Ingredient = r.Text(),
        Season = r.Text(),
        Text = r.Text(),
        Card = r.IdOrNull(),
        Can = can,
    };

    protected override RecipeInput Complete(RecipeInput input, Caller caller, DateTimeOffset now, bool isNew) => input with
    {
        Title = Tidy(input.Title),
        Ingredient = Tidy(input.Ingredient),
        Text = Tidy(input.Text),
    };

    protected override Problems Check(RecipeInput input) => new Problems()
        .Text("title", input.Title, required: true, max: 120)
        .Text("ingredient", input.Ingredient, required: true, max: 500)
        .Choice("season", input.Season, [.. RecipeChoices.Season.Keys], required: true)
        .Text("text", input.Text, required: true);

    protected override IReadOnlyList<Upload> Uploads(RecipeInput input) =>
    [
        new("card", new("card"), input.Card),
    ];

    protected override Task<Sql> InsertAsync(
        Tx tx, Guid id, RecipeInput input, Caller caller, DateTimeOffset now, CancellationToken ct)
    {
        return Task.FromResult(Sql.Of(
            $"""
            insert into recipes (
              id, created_at, updated_at, title, ingredient, season, text, card)
            values (
              {id}, {now}, {now}, {input.Title}, {input.Ingredient}, {input.Season}, {input.Text}, {input.Card})
            """));
    }

    protected override Sql Update(Guid id, RecipeInput input, DateTimeOffset now) =>
        $"""
        update recipes set
          updated_at = {now}, title = {input.Title}, ingredient = {input.Ingredient}, season = {input.Season},
          text = {input.Text}, card = {input.Card}
        where id = {id}
        """;
}
