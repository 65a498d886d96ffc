using LeanVibe.Hosting.Mvps;
using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy.Lifecycle;

namespace LeanVibe.Factory.Runs;

/// <summary>What a run begins with: an idea in words, or a Blueprint as JSON; exactly one of them.</summary>
public sealed record StartRunRequest
{
    /// <summary>At most 50,000 characters.</summary>
    public const int MostCharacters = 50_000;

    public string Idea { get; init; } = "";

    public string Blueprint { get; init; } = "";

    /// <summary>The product that gets a new revision; empty makes a new product.</summary>
    public string Product { get; init; } = "";

    /// <summary>True approves by itself; false waits for a person.</summary>
    public bool ApprovesItself { get; init; }
}

/// <summary>Puts a run in line and answers at once.</summary>
public sealed class StartRun(IRunStore store, BuildPlaces places, IMvpStore mvps, IGrainFactory grains, RunViews views, MachineCheck machine, TimeProvider time, IAuditTrail audit, CurrentAccess access, ProductStanding standing)
{
    private const int MostListed = 200;

    public async Task<Result<RunView>> ExecuteAsync(StartRunRequest request, CancellationToken cancellation)
    {
        // Who lets a run approve itself, approves.
        if ((access.Lacks(Permission.Build) ?? (request.ApprovesItself ? access.Lacks(Permission.Approve) : null) ?? Check(request) ?? await CheckAsync(request.Product, cancellation) ?? machine.Execute()) is { } wrong)
        {
            return wrong;
        }

        var run = new Run(RunId.New(time), time.GetUtcNow())
        {
            Idea = request.Idea.Trim(),
            GivenBlueprint = request.Blueprint,
            Slug = request.Product,
            ApprovesItself = request.ApprovesItself,
        };
        if (await places.BeginAsync(run, cancellation) is { } full)
        {
            return full;
        }

        await audit.WriteAsync(new("run.start", run.Id.ToString()), cancellation);
        await grains.GetGrain<IRunGrain>(run.Id.Value).StartAsync();
        return await views.OfAsync(run, cancellation);
    }

    private async Task<Error?> CheckAsync(string product, CancellationToken cancellation)
    {
        if (product.Length == 0)
        {
            return null;
        }

        var busy = (await store.ListAsync(MostListed, cancellation)).FirstOrDefault(r => r.Slug == product && r.State is (RunState.Queued or RunState.Running or RunState.Waiting));
        return await mvps.FindAsync(product, cancellation) is null ? MvpErrors.Unknown(product)
            : busy is not null ? new("product-busy", $"'{product}' is being built by another run.", ErrorKind.Conflict, "Let that run finish, or cancel it.")
            : await standing.RefusalAsync(product, cancellation);
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
