using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Rules;
using LeanVibe.Blueprints.Serialization;
using LeanVibe.Factory.Blueprints;
using LeanVibe.Factory.Runs;
using LeanVibe.Hosting.Mvps;

namespace LeanVibe.Factory.Understand;

/// <summary>Turns the founder's words into a Blueprint, or reads the one given, and takes a name for the product.</summary>
internal sealed class UnderstandStage(ReserveMvp reserve, IBlueprintStore blueprints) : IStage
{
    public string Id => "understand";

    public string Title => "Understand the idea";

    public Task<string> InputOfAsync(StageContext context, CancellationToken cancellation) => Task.FromResult($"{context.Run.Idea}\n{context.Run.GivenBlueprint}");

    public async Task<StageResult> RunAsync(StageContext context, CancellationToken cancellation)
    {
        var run = context.Run;
        var read = run.GivenBlueprint.Length > 0 ? CheckBlueprint.Execute(run.GivenBlueprint) : DraftBlueprint.Execute(run.Idea);
        if (read.Blueprint is not { } blueprint || !read.Passed)
        {
            return new StageResult.Failed(BlueprintFailures.Of([.. read.Findings.Where(f => f.Severity == Severity.Error)]));
        }

        if (run.Slug.Length == 0)
        {
            // Killed between the two lines, a name is left taken by nobody: harmless, the next free one is used.
            var mvp = await reserve.ExecuteAsync(blueprint.Product.Id, blueprint.Product.Name, cancellation);
            await context.ChangeAsync(r => r with { Slug = mvp.Slug }, cancellation);
        }

        var saved = await blueprints.SaveAsync(context.Run.Slug, blueprint, cancellation);
        await context.ChangeAsync(
            r => r with { BlueprintHash = BlueprintJson.Hash(saved), Name = saved.Product.Name, Entities = saved.Entities.Count, Screens = saved.Screens.Count },
            cancellation);
        return new StageResult.Done(
            new Understood(saved),
            $"{saved.Product.Name}: {saved.Roles.Count} roles, {saved.Entities.Count} kinds of data, {saved.Screens.Count} screens, {saved.Stories.Count} stories");
    }
}

internal sealed record Understood(Blueprint Blueprint);
