using LeanVibe.Blueprints.Rules;
using LeanVibe.Factory.Blueprints;
using LeanVibe.Factory.Runs;
using LeanVibe.Factory.Understand;

namespace LeanVibe.Factory.Check;

/// <summary>No Blueprint with an error goes further; warnings are shown.</summary>
internal sealed class CheckStage : IStage
{
    public string Id => "check";

    public string Title => "Check the Blueprint";

    public Task<string> InputOfAsync(StageContext context, CancellationToken cancellation) => Task.FromResult(context.Run.BlueprintHash);

    public async Task<StageResult> RunAsync(StageContext context, CancellationToken cancellation)
    {
        var findings = CheckBlueprint.Execute(context.Of<Understood>("understand").Blueprint).Findings;
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
