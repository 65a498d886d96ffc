using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Facts;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Refinement;

/// <summary>The facts of a Blueprint that nobody's words are known for: its people and its things.</summary>
internal static class Recall
{
    public static FactSet From(Blueprint blueprint) => new()
    {
        Text = $"{blueprint.Product.Domain}. {blueprint.Product.Pitch}. {blueprint.Product.Description}",
        Name = Of(blueprint.Product.Name),
        Personas = [.. blueprint.Roles.Select(r => Of(new Persona(r.Name.ToLowerInvariant(), r.Administers ? "operator" : Library.Standard.People.GetValueOrDefault(r.Name.ToLowerInvariant(), "consumer"))))],
        Mentions = [.. blueprint.Entities.Select(e => Of(new Mention(e.Name.ToLowerInvariant(), Library.Standard.ThingsByWord.GetValueOrDefault(e.Name.ToLowerInvariant())?.Thing.Id ?? "")))],
    };

    private static Fact<T> Of<T>(T value) => new(value, "", 0, "blueprint", 1);
}
