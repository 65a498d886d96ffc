using LeanVibe.Blueprints.Serialization;
using LeanVibe.Elicitation.Refinement;
using LeanVibe.Factory.Blueprints;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Factory.Interviews;

/// <summary>Says what a change in words would do to a product; nothing is changed by it.</summary>
public sealed class ProposeChange(GetBlueprint blueprints, ProductWords words)
{
    /// <summary>Of one change.</summary>
    public const int MostCharacters = 10_000;

    public async Task<Result<ChangeView>> ExecuteAsync(string slug, string change, CancellationToken cancellation)
    {
        if (change.Trim().Length is 0 or > MostCharacters)
        {
            return new Error("change-words", $"A change has 1 to {MostCharacters:N0} characters.", ErrorKind.Invalid, "Say it in a sentence: \"Add reviews\", \"Teachers must approve enrolments\", \"Rename boxes to crates\".");
        }

        var current = await blueprints.ExecuteAsync(slug, null, cancellation);
        if (!current.Succeeded)
        {
            return current.Error;
        }

        var turns = (await words.FindAsync(slug, cancellation))?.Turns ?? [];
        var refined = Refiner.Refine(current.Value, turns, change);
        return new ChangeView(
            change,
            refined.ChangesAnything ? BlueprintJson.Hash(refined.Blueprint) : "",
            refined.Changes,
            [.. current.Value.Stories.Concat(refined.Blueprint.Stories).DistinctBy(s => s.Id).Where(s => refined.Stories.Contains(s.Id)).Select(s => $"As {s.Role} I want {s.Want}")],
            refined.LosesData,
            refined.Findings,
            [.. refined.Contradictions.Select(c => $"You said \"{c.Earlier.Quote}\" before, and \"{c.Later.Quote}\" now; what you say now holds.")])
        {
            Blueprint = refined.ChangesAnything ? refined.Blueprint : null,
        };
    }
}
