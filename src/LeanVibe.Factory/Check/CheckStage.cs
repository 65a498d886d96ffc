using LeanVibe.Blueprints.Changes;
using LeanVibe.Blueprints.Rules;
using LeanVibe.Factory.Blueprints;
using LeanVibe.Factory.Runs;
using LeanVibe.Factory.Understand;

namespace LeanVibe.Factory.Check;

/// <summary>No Blueprint with an error goes further; warnings are shown, and what a new revision does to the product's data.</summary>
internal sealed class CheckStage(IBlueprintStore blueprints) : IStage
{
    public string Id => "check";

    public string Title => "Check the Blueprint";

    public Task<string> InputOfAsync(StageContext context, CancellationToken cancellation) => Task.FromResult(context.Run.BlueprintHash);

    public async Task<StageResult> RunAsync(StageContext context, CancellationToken cancellation)
    {
        var blueprint = context.Of<Understood>("understand").Blueprint;
        if (blueprint.Revision > 1 && await blueprints.FindAsync(context.Run.Slug, blueprint.Revision - 1, cancellation) is { } before)
        {
            foreach (var change in BlueprintDiff.Between(before, blueprint))
            {
                await context.SayAsync(change.Sentence, cancellation, change.Effect == DataEffect.LosesData ? EventLevel.Warn : EventLevel.Info);
            }
        }

        var findings = CheckBlueprint.Execute(blueprint).Findings;
        foreach (var finding in findings)
        {
            await context.SayAsync($"{finding.Code} {finding.Path}: {finding.Message} {finding.Mend}", cancellation, EventLevel.Warn);
        }

        var errors = findings.Where(f => f.Severity == Severity.Error).ToList();
        return errors.Count > 0
            ? new StageResult.Failed(BlueprintFailures.Of(errors))
            : new StageResult.Done(new Checked(findings), findings.Count == 0 ? "No findings" : $"{findings.Count} warnings");
    }
}

internal sealed record Checked(IReadOnlyList<Finding> Findings);
