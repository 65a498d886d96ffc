using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Rules;
using LeanVibe.Factory.Blueprints;
using LeanVibe.Factory.Runs;
using LeanVibe.Factory.Understand;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Web.Components.Runs;

/// <summary>What comes of a text before anything is started: a Blueprint, findings about it, or why there is none.</summary>
internal sealed record Sketch(Blueprint? Blueprint, IReadOnlyList<Finding> Findings, Error? Problem)
{
    public bool IsSound => Blueprint is not null && Findings.All(f => f.Severity != Severity.Error);

    public static Sketch OfIdea(string idea)
    {
        if (idea.Length > StartRunRequest.MostCharacters)
        {
            return new(null, [], new("idea-too-long", "This is longer than an idea may be.", ErrorKind.Invalid, "Shorten it to what the first version must do."));
        }

        return Of(DraftBlueprint.Execute(idea));
    }

    public static Sketch OfFile(string json) => Of(CheckBlueprint.Execute(json));

    private static Sketch Of(BlueprintCheck check) => new(check.Blueprint, check.Findings, null);
}
