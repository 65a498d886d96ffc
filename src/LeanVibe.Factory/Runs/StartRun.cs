using LeanVibe.Platform.Kernel;

namespace LeanVibe.Factory.Runs;

/// <summary>What a run begins with: an idea in words, or a Blueprint as JSON; exactly one of them.</summary>
public sealed record StartRunRequest
{
    /// <summary>At most 50,000 characters.</summary>
    public const int MostCharacters = 50_000;

    public string Idea { get; init; } = "";

    public string Blueprint { get; init; } = "";

    /// <summary>True approves by itself; false waits for a person.</summary>
    public bool ApprovesItself { get; init; }
}

/// <summary>Puts a run in line and answers at once.</summary>
public sealed class StartRun(IRunStore store, IGrainFactory grains, RunViews views, MachineCheck machine, TimeProvider time)
{
    public async Task<Result<RunView>> ExecuteAsync(StartRunRequest request, CancellationToken cancellation)
    {
        if ((Check(request) ?? machine.Execute()) is { } wrong)
        {
            return wrong;
        }

        var run = new Run(RunId.New(time), time.GetUtcNow())
        {
            Idea = request.Idea.Trim(),
            GivenBlueprint = request.Blueprint,
            ApprovesItself = request.ApprovesItself,
        };
        await store.AddAsync(run, cancellation);
        await grains.GetGrain<IRunGrain>(run.Id.Value).StartAsync();
        return await views.OfAsync(run, cancellation);
    }

    private static Error? Check(StartRunRequest request)
    {
        var (idea, blueprint) = (request.Idea.Trim().Length > 0, request.Blueprint.Trim().Length > 0);
        return (idea, blueprint) switch
        {
            (false, false) => new("idea-empty", "There is no idea to build.", ErrorKind.Invalid, "Say in a sentence or two who uses the product and what they do."),
            (true, true) => new("idea-and-blueprint", "Both an idea and a Blueprint were given.", ErrorKind.Invalid, "Give one of them."),
            (true, _) when request.Idea.Length > StartRunRequest.MostCharacters =>
                new("idea-too-long", $"The idea has {request.Idea.Length:N0} characters; {StartRunRequest.MostCharacters:N0} are the most.", ErrorKind.Invalid, "Shorten it to what the first version must do."),
            _ => null,
        };
    }
}
