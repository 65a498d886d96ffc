using LeanVibe.Data;
using LeanVibe.Factory.Runs;
using LeanVibe.Platform;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LeanVibe.Tests.Factory;

/// <summary>The worker on the real store, with stages that do what a test needs.</summary>
public sealed class RunWorkerTests : IAsyncLifetime
{
    private readonly TemporaryFolder _home = new();
    private readonly RunSignals _signals = new();
    private IHost _host = null!;
    private AsyncServiceScope _founder;
    private IRunStore _store = null!;
    private Run _run = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddData().AddPlatform(new PlatformOptions { Home = _home.Path });
        _host = builder.Build();
        await _host.StartAsync(Stop);
        _founder = _host.Services.GetRequiredService<TenantScopes>().Open(TenantId.Personal);
        _store = _founder.ServiceProvider.GetRequiredService<IRunStore>();
        _run = new(RunId.New(TimeProvider.System), TimeProvider.System.GetUtcNow()) { Idea = "boxes" };
        await _store.AddAsync(_run, Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await _founder.DisposeAsync();
        await _host.StopAsync(Stop);
        _host.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _home.Dispose();
    }

    [Fact]
    public async Task Stages_run_in_order_and_the_log_tells_it()
    {
        await WorkAsync(new Step("one"), new Step("two"));

        Assert.Equal(RunState.Passed, (await _store.FindAsync(_run.Id, Stop))!.State);
        Assert.Equal(["one", "two"], (await _store.CheckpointsAsync(_run.Id, Stop)).Select(c => c.Stage));
        var log = await _store.EventsAsync(_run.Id, 0, 100, Stop);
        Assert.Equal([EventLevel.Begin, EventLevel.Done, EventLevel.Begin, EventLevel.Done, EventLevel.Info], log.Select(l => l.Level));
        Assert.Equal(log.Select(l => l.Number).Order(), log.Select(l => l.Number));
    }

    [Fact]
    public async Task A_finished_stage_is_kept_when_the_run_is_resumed()
    {
        var (one, two) = (new Step("one"), new Step("two") { Result = () => new StageResult.Failed(new("No.", "Mend it.", "no")) });
        await WorkAsync(one, two);
        two.Result = () => new StageResult.Done("out", "fine");
        await WorkAsync(one, two);

        Assert.Equal((1, 2), (one.Times, two.Times));
        Assert.Equal(RunState.Passed, (await _store.FindAsync(_run.Id, Stop))!.State);
    }

    [Fact]
    public async Task A_stage_whose_input_changed_runs_again()
    {
        var one = new Step("one");
        await WorkAsync(one);
        one.Input = "another";
        await WorkAsync(one);

        Assert.Equal(2, one.Times);
    }

    [Fact]
    public async Task A_stage_that_wants_to_be_tried_again_is_when_resumed()
    {
        var one = new Step("one") { Result = () => new StageResult.Done("out", "not good") { TriesAgainOnResume = true } };
        await WorkAsync(one);
        await WorkAsync(one);

        Assert.Equal(2, one.Times);
    }

    [Fact]
    public async Task The_same_failure_twice_stops_and_explains()
    {
        var one = new Step("one") { Result = () => new StageResult.Failed(new("The registry is away.", "Wait.", "away") { MayPass = true }) };
        await WorkAsync(one);

        var run = (await _store.FindAsync(_run.Id, Stop))!;
        Assert.Equal((2, RunState.Failed), (one.Times, run.State));
        Assert.Contains("the same thing went wrong again", run.Failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_waits_keeps_its_place()
    {
        await WorkAsync(new Step("one"), new Step("two") { Result = () => new StageResult.Waits("Approve it.") }, new Step("three"));

        var run = (await _store.FindAsync(_run.Id, Stop))!;
        Assert.Equal((RunState.Waiting, "two"), (run.State, run.Stage));
    }

    [Fact]
    public async Task Whoever_watches_sees_every_line_once_and_the_end()
    {
        var seen = new List<RunEvent>();
        var watching = Task.Run(
            async () =>
            {
                await foreach (var line in new WatchRun(_store, _signals).ExecuteAsync(_run.Id, 0, Stop))
                {
                    seen.Add(line);
                }
            },
            Stop);
        await WorkAsync(new Step("one"), new Step("two"));
        _signals.Changed(_run.Id);
        await watching;

        Assert.Equal(await _store.EventsAsync(_run.Id, 0, 100, Stop), seen);
    }

    [Fact]
    public async Task A_later_stage_may_begin_early_and_takes_what_it_began()
    {
        var last = new EarlyStep();
        await WorkAsync(new Step("one"), new Step("two"), last);
        Assert.Equal(["begun after one", "taken"], last.Course);

        // Everything before it is kept: there is nothing to begin, and it does the work itself.
        last.Input = "other";
        await WorkAsync(new Step("one"), new Step("two"), last);
        Assert.Equal(["begun after one", "taken", "done in its turn"], last.Course);
    }

    [Fact]
    public async Task What_began_early_is_given_up_when_the_run_stops()
    {
        var last = new EarlyStep { NeverEnds = true };
        await WorkAsync(new Step("one"), new Step("two") { Result = () => new StageResult.Failed(new("No.", "Mend it.", "no")) }, last);

        Assert.Equal(["begun after one", "given up"], last.Course);
        Assert.Equal(RunState.Failed, (await _store.FindAsync(_run.Id, Stop))!.State);
    }

    private Task WorkAsync(params IStage[] steps) => new RunWorker(_store, steps, _signals, TimeProvider.System).WorkAsync(_run.Id, Stop);

    private sealed class Step(string id) : IStage
    {
        public int Times { get; private set; }

        public string Input { get; set; } = "same";

        public Func<StageResult> Result { get; set; } = () => new StageResult.Done("out", "fine");

        public string Id => id;

        public string Title => id;

        public Task<string> InputOfAsync(StageContext context, CancellationToken cancellation) => Task.FromResult(Input);

        public Task<StageResult> RunAsync(StageContext context, CancellationToken cancellation)
        {
            Times++;
            return Task.FromResult(Result());
        }
    }

    /// <summary>The last stage, which can do its work as soon as "one" is done.</summary>
    private sealed class EarlyStep : IStage, IBeginsAhead
    {
        public List<string> Course { get; } = [];

        public bool NeverEnds { get; init; }

        public string Input { get; set; } = "same";

        public string Id => "three";

        public string Title => "three";

        public Task<string> InputOfAsync(StageContext context, CancellationToken cancellation) => Task.FromResult(Input);

        public void BeginAhead(string done, StageContext context)
        {
            if (done == "one")
            {
                Course.Add("begun after one");
                context.Ahead.Begin(Id, WorkAsync);
            }
        }

        public async Task<StageResult> RunAsync(StageContext context, CancellationToken cancellation)
        {
            var begun = context.Ahead.Take<string>(Id);
            Course.Add(begun is null ? "done in its turn" : await begun);
            return new StageResult.Done("out", "fine");
        }

        private async Task<string> WorkAsync(CancellationToken stop)
        {
            try
            {
                await Task.Delay(NeverEnds ? Timeout.Infinite : 1, stop);
            }
            catch (OperationCanceledException)
            {
                Course.Add("given up");
            }

            return "taken";
        }
    }
}
