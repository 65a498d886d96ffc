using LeanVibe.Factory.Blueprints;
using LeanVibe.Factory.Runs;
using LeanVibe.Factory.Understand;
using LeanVibe.Generation;
using LeanVibe.Hosting.Repositories;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Factory.Generate;

/// <summary>
/// Blueprint to a product's repository, whether it is new or people have worked on it:
/// 1. what was generated the last time is read from the generated branch; 2. the generator makes this revision's files;
/// 3. they are committed there, one commit a station; 4. git merges them into the branch that people work on.
/// </summary>
internal sealed class GenerateStage(PlatformFolder folder, GitRepository git, GeneratedBranch branch, OwnBranch own) : IStage
{
    public string Id => "generate";

    public string Title => "Generate the product";

    /// <summary>The generator itself counts: a newer one writes other files for the same Blueprint.</summary>
    public Task<string> InputOfAsync(StageContext context, CancellationToken cancellation) => Task.FromResult($"{context.Run.Slug} {context.Run.BlueprintHash} {typeof(Generator).Module.ModuleVersionId}");

    public async Task<StageResult> RunAsync(StageContext context, CancellationToken cancellation)
    {
        var repository = folder.Repository(context.Run.Slug);
        var bench = Path.Combine(folder.Product(context.Run.Slug), "generated");
        Folders.Delete(bench);
        var prepared = await git.PrepareAsync(repository, Stations.Unversioned, cancellation);
        var exported = prepared.Succeeded ? await branch.ExportAsync(repository, bench, cancellation) : prepared;
        if (!exported.Succeeded)
        {
            return Failed(exported.Error);
        }

        var blueprint = context.Of<Understood>("understand").Blueprint;
        var generated = Generator.Generate(blueprint, ProductFiles.EarlierIn(bench));
        if (generated.Files is not { } files)
        {
            return new StageResult.Failed(BlueprintFailures.Of(generated.Findings));
        }

        await ProductFiles.WriteAsync(files, bench, cancellation);
        ProductFiles.DeleteOthers(files, bench);
        var commits = await branch.CommitAsync(repository, bench, Stations.Of(files).Select(s => (s.Message, s.Paths)), cancellation);
        Folders.Delete(bench);
        if (!commits.Succeeded)
        {
            return Failed(commits.Error);
        }

        foreach (var message in commits.Value)
        {
            await context.SayAsync(message, cancellation);
        }

        var merged = await own.MergeAsync(repository, $"Follow revision {blueprint.Revision} of the Blueprint", cancellation);
        return !merged.Succeeded ? Failed(merged.Error)
            : merged.Value.Open.Count > 0 ? new StageResult.Failed(MergeConflict.Of(merged.Value, repository))
            : new StageResult.Done(new Generated(ProductFiles.Hash(files), await git.HeadAsync(repository, cancellation), files.Paths.Count()), $"{files.Paths.Count()} files in {repository}");
    }

    private static StageResult.Failed Failed(Error error) => new(new StageFailure(error.Message, error.Next, error.Code) { MayPass = true });
}

/// <param name="Hash">Of every path and byte: what later stages depend on.</param>
internal sealed record Generated(string Hash, string Commit, int Files);
