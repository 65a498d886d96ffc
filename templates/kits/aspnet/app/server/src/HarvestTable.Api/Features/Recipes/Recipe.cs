using HarvestTable.Platform.Files;

namespace HarvestTable.Features.Recipes;

/// <summary>What to cook with this week's boxes.</summary>
public sealed record Recipe
{
    public required Guid Id { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public required string Title { get; init; }

    public required string Ingredient { get; init; }

    public required string Season { get; init; }

    public required string Text { get; init; }

    public Guid? Card { get; init; }

    public string? CardUrl => StoredFile.UrlOf(Card);

    public required Can Can { get; init; }
}
