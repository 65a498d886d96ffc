using HarvestTable.Features.Recipes;
using HarvestTable.Tests.Rows;

namespace HarvestTable.Tests.Entities;

public sealed class RecipeTests(ApiHost host) : RowSuite<Features.Recipes.Recipe, RecipeInput>(host)
{
    protected override string Route => "/api/recipes";

    protected override Repository<Features.Recipes.Recipe, RecipeInput> Rows => Host.Get<RecipeRepository>();

    protected override IReadOnlyList<Permit> Permits { get; } =
    [
        new(Roles.Farmer, Reach.All, Reach.All, Reach.All, Reach.None, CanFill: true),
        new(Roles.Restaurant, Reach.All, Reach.None, Reach.None, Reach.None, CanFill: true),
        new(Roles.Visitor, Reach.All, Reach.None, Reach.None, Reach.None, CanFill: true),
    ];

    protected override IReadOnlyList<string> Required => ["title", "ingredient", "season", "text"];

    protected override Task<RecipeInput> InputAsync(Caller owner) => Given.RecipeInputAsync(owner);

    protected override IEnumerable<(string Member, RecipeInput Input)> Broken(RecipeInput valid) =>
    [
        ("title", valid with { Title = new string('x', 121) }),
        ("ingredient", valid with { Ingredient = new string('x', 501) }),
        ("season", valid with { Season = "no-such-choice" }),
        ("text", valid with { Text = new string('x', 10001) }),
        ("card", valid with { Card = Hosting.Given.Nowhere }),
    ];

    protected override RecipeInput? WithUpload(RecipeInput input, Guid upload) => input with { Card = upload };
}
