using LeanVibe.Factory.Blueprints;
using LeanVibe.Factory.Runs;
using LeanVibe.Hosting.Mvps;
using LeanVibe.Platform.Audit;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.Tenants;

/// <summary>One of the ten things that the platform does most with a tenant's rows, through the stores that do it.</summary>
/// <param name="Work">The services of the tenant's scope, the tenant, and a number that picks among its things.</param>
internal sealed record UseCase(string Name, Func<IServiceProvider, Resident, int, Task> Work)
{
    private static readonly CancellationToken Stop = CancellationToken.None;

    public static IReadOnlyList<UseCase> Ten { get; } =
    [
        new("find a product", (s, r, _) => Need(s.GetRequiredService<IMvpStore>().FindAsync(r.Product, Stop))),
        new("list the latest 20 runs", (s, r, _) => Need(s.GetRequiredService<IRunStore>().ListAsync(20, Stop))),
        new("open a run", (s, r, pick) => Need(s.GetRequiredService<IRunStore>().FindAsync(r.Run(pick), Stop))),
        new("read a run's log", (s, r, pick) => Need(s.GetRequiredService<IRunStore>().EventsAsync(r.Run(pick), 0, 16, Stop))),
        new("read the latest Blueprint", (s, r, _) => Need(s.GetRequiredService<IBlueprintStore>().FindAsync(r.Product, null, Stop))),
        new("read 50 audit entries", (s, r, _) => Need(s.GetRequiredService<IAuditTrail>().ReadAsync(5, 50, Stop))),
        new("start a run", (s, r, _) => s.GetRequiredService<IRunStore>().AddAsync(new(RunId.New(TimeProvider.System), DateTimeOffset.UnixEpoch) { Idea = "A shop for honey.", State = RunState.Failed }, Stop)),
        new("write a line of a log", (s, r, pick) => s.GetRequiredService<IRunStore>().AppendAsync(new(0, r.Run(pick), DateTimeOffset.UnixEpoch, "build", EventLevel.Info, "Built in 1.2 s."), Stop)),
        new("change a run", (s, r, pick) => s.GetRequiredService<IRunStore>().ChangeAsync(r.Run(pick), run => run with { Entities = run.Entities + 1 }, Stop)),
        new("write an audit entry", (s, r, pick) => s.GetRequiredService<IAuditTrail>().WriteAsync(new("run.cancel", r.Run(pick).ToString()), Stop)),
    ];

    /// <summary>What finds nothing measures nothing.</summary>
    private static async Task Need<T>(Task<T> found)
    {
        if (await found is null or System.Collections.ICollection { Count: 0 })
        {
            throw new InvalidOperationException("The use case found nothing.");
        }
    }
}
