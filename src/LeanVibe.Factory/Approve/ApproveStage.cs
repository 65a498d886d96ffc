using LeanVibe.Factory.Blueprints;
using LeanVibe.Factory.Runs;
using LeanVibe.Platform.Access;

namespace LeanVibe.Factory.Approve;

/// <summary>Goes on only with an approval that is genuine and of exactly this Blueprint. A run that approves itself signs and says so.</summary>
internal sealed class ApproveStage(IBlueprintStore blueprints, PlatformKey key, TimeProvider time) : IStage
{
    public string Id => "approve";

    public string Title => "Approve the Blueprint";

    public Task<string> InputOfAsync(StageContext context, CancellationToken cancellation) => Task.FromResult($"{context.Run.Slug} {context.Run.BlueprintHash}");

    public async Task<StageResult> RunAsync(StageContext context, CancellationToken cancellation)
    {
        var hash = context.Run.BlueprintHash;
        if (await blueprints.ApprovalAsync(context.Run.Slug, hash, cancellation) is { } approval && approval.IsGenuine(key))
        {
            return new StageResult.Done(approval, $"Approved by {approval.By} ({hash[..12]})");
        }

        if (!context.Run.ApprovesItself)
        {
            return new StageResult.Waits("Look at the Blueprint and approve it: the run waits for you.");
        }

        var signed = Approval.Sign(context.Run.Slug, hash, "build command", time.GetUtcNow(), key);
        await blueprints.ApproveAsync(signed, cancellation);
        return new StageResult.Done(signed, $"Approved for you, because 'build' asks nothing ({hash[..12]})");
    }
}
