using LeanVibe.Factory.Runs;
using LeanVibe.Factory.Verdicts;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.IntegrationTests.Databases;

public abstract class RunStoreTests(PostgresServer? server, bool pooled = false) : StoreSuite(server, pooled)
{
    private static readonly DateTimeOffset Noon = new(2030, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private IRunStore Runs => Database.For(TenantId.Personal).GetRequiredService<IRunStore>();

    [Fact]
    public async Task A_run_comes_back_as_it_was()
    {
        var run = new Run(RunId.New(TimeProvider.System), Noon) { Idea = "Bees, \"honey\" and 蜂蜜", ApprovesItself = true, Failure = new("No.", "Mend it.", "no") };
        await Runs.AddAsync(run, Stop);
        Assert.Equal(run, await Runs.FindAsync(run.Id, Stop));
    }

    [Fact]
    public async Task The_latest_runs_come_first()
    {
        foreach (var minute in Enumerable.Range(0, 5))
        {
            await Runs.AddAsync(new(RunId.New(TimeProvider.System), Noon.AddMinutes(minute)) { Idea = $"{minute}" }, Stop);
        }

        Assert.Equal(["4", "3", "2"], (await Runs.ListAsync(3, Stop)).Select(r => r.Idea));
    }

    [Fact]
    public async Task Changes_at_the_same_time_lose_nothing()
    {
        var run = await NewAsync();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Runs.ChangeAsync(run, r => r with { Entities = r.Entities + 1 }, Stop)));
        Assert.Equal(20, (await Runs.FindAsync(run, Stop))!.Entities);
    }

    [Fact]
    public async Task Whoever_reads_on_after_a_number_misses_no_line()
    {
        var run = await NewAsync();
        var writing = Task.WhenAll(Enumerable.Range(0, 60).Select(i => Runs.AppendAsync(new(0, run, Noon, "", EventLevel.Info, $"{i}"), Stop)));
        var (seen, after) = (new List<RunEvent>(), 0L);
        while (seen.Count < 60)
        {
            var done = writing.IsCompleted;
            var lines = await Runs.EventsAsync(run, after, 7, Stop);
            seen.AddRange(lines);
            after = lines.Count > 0 ? lines[^1].Number : after;
            Assert.False(done && lines.Count == 0 && seen.Count < 60, "Lines were written behind the reader's back.");
        }

        Assert.Equal(60, seen.Select(l => l.Text).Distinct().Count());
    }

    [Fact]
    public async Task A_later_checkpoint_and_later_gates_replace_the_earlier()
    {
        var run = await NewAsync();
        await Runs.SaveCheckpointAsync(new(run, "build", "a", "{}", 1.5, Noon), Stop);
        await Runs.SaveCheckpointAsync(new(run, "build", "b", "{}", 2.5, Noon), Stop);
        Assert.Equal(("b", 2.5), (await Runs.CheckpointsAsync(run, Stop)).Select(c => (c.InputHash, c.Seconds)).Single());

        await Runs.SaveGatesAsync(run, [new("boots", GateStatus.Failed, 1, "no", "", ""), new("screens", GateStatus.Passed, 1, "", "", "")], Stop);
        await Runs.SaveGatesAsync(run, [new("boots", GateStatus.Passed, 1, "", "", "")], Stop);
        Assert.Equal(GateStatus.Passed, Assert.Single(await Runs.GatesAsync(run, Stop)).Status);
    }

    private async Task<RunId> NewAsync()
    {
        var run = new Run(RunId.New(TimeProvider.System), Noon) { Idea = "boxes" };
        await Runs.AddAsync(run, Stop);
        return run.Id;
    }

    public sealed class OnSqlite() : RunStoreTests(null);

    public sealed class OnPostgres(PostgresServer server) : RunStoreTests(server);

    public sealed class ThroughPgBouncer(PostgresServer server) : RunStoreTests(server, pooled: true);
}
