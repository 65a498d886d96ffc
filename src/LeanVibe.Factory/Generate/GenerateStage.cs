using LeanVibe.Factory.Blueprints;
using LeanVibe.Factory.Runs;
using LeanVibe.Factory.Understand;
using LeanVibe.Generation;
using LeanVibe.Hosting.Repositories;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Factory.Generate;

/// <summary>Blueprint to files, files to disk, and one commit a station.</summary>
internal sealed class GenerateStage(PlatformFolder folder, GitRepository git) : IStage
{
    public string Id => "generate";

    public string Title => "Generate the product";

    /// <summary>The generator itself counts: a newer one writes other files for the same Blueprint.</summary>
    public Task<string> InputOfAsync(StageContext context, CancellationToken cancellation) => Task.FromResult($"{context.Run.Slug} {context.Run.BlueprintHash} {typeof(Generator).Module.ModuleVersionId}");

    public async Task<StageResult> RunAsync(StageContext context, CancellationToken cancellation)
    {
        var generated = Generator.Generate(context.Of<Understood>("understand").Blueprint);
        if (generated.Files is not { } files)
        {
            return new StageResult.Failed(BlueprintFailures.Of(generated.Findings));
        }

        var repository = folder.Repository(context.Run.Slug);
        var prepared = await git.PrepareAsync(repository, Stations.Unversioned, cancellation);
        if (!prepared.Succeeded)
        {
            return Failed(prepared.Error);
        }

        await ProductFiles.WriteAsync(files, repository, cancellation);
        foreach (var station in Stations.Of(files))
        {
            var commit = await git.CommitAsync(repository, station.Message, station.Paths, cancellation);
            if (!commit.Succeeded)
            {
                return Failed(commit.Error);
            }

            if (commit.Value)
            {
                await context.SayAsync(station.Message, cancellation);
            }
        }

        var head = await git.HeadAsync(repository, cancellation);
        var hash = ProductFiles.Hash(files);
        return new StageResult.Done(new Generated(hash, head, files.Paths.Count()), $"{files.Paths.Count()} files in {repository}");
    }

    private static StageResult.Failed Failed(Error error) => new(new StageFailure(error.Message, error.Next, error.Code) { MayPass = true });
}

/// <param name="Hash">Of every path and byte: what later stages depend on.</param>
internal sealed record Generated(string Hash, string Commit, int Files);
