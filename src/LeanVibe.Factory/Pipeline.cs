using LeanVibe.Factory.Approve;
using LeanVibe.Factory.Build;
using LeanVibe.Factory.Check;
using LeanVibe.Factory.Gates;
using LeanVibe.Factory.Generate;
using LeanVibe.Factory.Launch;
using LeanVibe.Factory.Runs;
using LeanVibe.Factory.Test;
using LeanVibe.Factory.Understand;

namespace LeanVibe.Factory;

/// <summary>The stages of the way from an idea to a live product, in order, and nothing else.</summary>
public static class Pipeline
{
    public static IReadOnlyList<StageOutline> Outline { get; } =
    [
        new("understand", "Understand the idea", typeof(UnderstandStage)),
        new("check", "Check the Blueprint", typeof(CheckStage)),
        new("approve", "Approve the Blueprint", typeof(ApproveStage)),
        new("generate", "Generate the product", typeof(GenerateStage)),
        new("build", "Build server and web", typeof(BuildStage)),
        new("test", "Test server and web", typeof(TestStage)),
        new("gates", "Pass the gates", typeof(GatesStage)),
        new("launch", "Launch", typeof(LaunchStage)),
    ];

    /// <summary>The stages whose time a founder waits after approving.</summary>
    public static IReadOnlyList<string> AfterApproval { get; } = ["generate", "build", "test", "gates", "launch"];
}

/// <param name="Id">Kept in checkpoints and events.</param>
public sealed record StageOutline(string Id, string Title, Type Stage);
