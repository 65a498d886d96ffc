using LeanVibe.Data;
using LeanVibe.Data.Tenancy;
using LeanVibe.Factory.Runs;
using LeanVibe.Hosting.Mvps;
using LeanVibe.IntegrationTests.Databases;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.IntegrationTests.Isolation;

/// <summary>Two organisations with the same kinds of rows, each with a marker that the other must never see.</summary>
public abstract class IsolationSuite(PostgresServer? server, bool pooled = false) : StoreSuite(server, pooled)
{
    protected const string MarkA = "canary-of-aspen";
    protected const string MarkB = "canary-of-birch";

    internal TenantId A { get; private set; }

    internal TenantId B { get; private set; }

    internal RunId RunA { get; private set; }

    internal RunId RunB { get; private set; }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        (A, B) = (await Database.NewTenantAsync("aspen", Stop), await Database.NewTenantAsync("birch", Stop));
        (RunA, RunB) = (await FillAsync(A, MarkA), await FillAsync(B, MarkB));
    }

    /// <summary>A context of a tenant, as every store opens it.</summary>
    internal ValueTask<PlatformDb> OpenAsync(TenantId tenant) => Database.For(tenant).GetRequiredService<PlatformDbs>().OpenAsync(Stop);

    /// <summary>A context of nobody.</summary>
    internal PlatformDb OpenShared() => Database.Services.GetRequiredService<IDatabase>().Open(null);

    /// <summary>One row of each of these kinds, which says the mark.</summary>
    internal async Task<RunId> FillAsync(TenantId tenant, string mark)
    {
        var (runs, mvps) = (Database.For(tenant).GetRequiredService<IRunStore>(), Database.For(tenant).GetRequiredService<IMvpStore>());
        var run = new Run(RunId.New(TimeProvider.System), TimeProvider.System.GetUtcNow()) { Idea = mark, State = RunState.Running };
        await runs.AddAsync(run, Stop);
        await runs.AppendAsync(new(0, run.Id, run.CreatedAt, "understand", EventLevel.Info, mark), Stop);
        await runs.SaveCheckpointAsync(new(run.Id, "understand", "hash", mark, 1, run.CreatedAt), Stop);
        await runs.SaveGatesAsync(run.Id, [new("boots", Factory.Verdicts.GateStatus.Passed, 1, mark, "", "")], Stop);
        var mvp = await mvps.ReserveAsync(mark, mark, Stop);
        await mvps.AddReleaseAsync(new(mvp.Slug, "one", run.CreatedAt, "c1"), Stop);
        return run.Id;
    }
}
