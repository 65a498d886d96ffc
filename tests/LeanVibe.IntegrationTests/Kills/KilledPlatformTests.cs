using System.Text.Json;
using LeanVibe.IntegrationTests.Databases;
using LeanVibe.IntegrationTests.Runs;

namespace LeanVibe.IntegrationTests.Kills;

/// <summary>
/// The platform and PostgreSQL are killed (kill -9) at random while organisations are made and erased and keys change; after every recovery nothing is
/// half made. Four rounds, or 100 with ./test kill.
/// </summary>
public abstract class KilledPlatformTests(bool onPostgres, ITestOutputHelper output) : IAsyncLifetime
{
    private readonly string _home = Directory.CreateTempSubdirectory("leanvibe-kill-").FullName;
    private readonly PostgresServer? _server = onPostgres ? new() : null;
    private string _address = "sqlite";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _address = await TestDatabase.MigratedAddressAsync(_server, Stop);

    public async ValueTask DisposeAsync()
    {
        await (_server?.DisposeAsync() ?? default);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_home, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Killed_at_any_moment_nothing_is_half_made()
    {
        var (seed, rounds) = (KillPlan.Seed, (KillPlan.Rounds + (onPostgres ? 0 : 1)) / 2);
        var random = new Random(seed);
        var (asked, soundness, databases) = (new BusyOperator(random), new Soundness(() => TestDatabase.Unprepared(_address, _home)), 0);
        var platform = await StartAsync();
        try
        {
            for (var round = 1; round <= rounds; round++)
            {
                var (most, delay, killsDatabase) = (random.Next(1, 40), random.Next(0, 60), _server is not null && random.Next(2) == 0);
                databases += killsDatabase ? 1 : 0;
                using var end = CancellationTokenSource.CreateLinkedTokenSource(Stop);
                var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                var work = asked.WorkAsync(platform.Url, platform.Key, most, reached, end.Token);
                await reached.Task;

                // Not for anything to become ready: any moment is as good as another.
                await Task.Delay(delay, Stop);
                if (killsDatabase)
                {
                    await _server!.KillAsync();
                    await _server.StartAgainAsync();
                    await AnswersAgainAsync(platform, asked);
                }

                await platform.Process.KillAsync(Stop);
                await end.CancelAsync();
                await work;
                platform.Process.Dispose();
                platform = await StartAsync();
                await BusyOperator.FinishAsync(platform.Url, platform.Key, await soundness.UnfinishedAsync(Stop), Stop);
                while (await soundness.IsMovingAsync(Stop))
                {
                    await Task.Delay(50, Stop);
                }

                var problems = await soundness.ProblemsAsync(asked, Stop);
                Assert.True(problems.Count == 0, $"LEANVIBE_KILL_SEED={seed}, round {round}, killed {(killsDatabase ? "PostgreSQL and " : "")}the platform after {most} steps and {delay} ms:\n{string.Join('\n', problems)}");
            }
        }
        finally
        {
            await platform.Process.KillAsync(CancellationToken.None);
            platform.Process.Dispose();
        }

        output.WriteLine($"LEANVIBE_KILL_SEED={seed}: {rounds} rounds, PostgreSQL killed in {databases} of them; {asked.Made.Count} organisations made, {asked.Condemned.Count} asked to go, {asked.Erased.Count} receipts handed out, {asked.MasterKeys} master keys, {asked.Keys.Count} organisations with new data keys.");
    }

    /// <summary>The database is back: without a restart the platform works with it again.</summary>
    private static async Task AnswersAgainAsync((CommandProcess Process, Uri Url, string Key) platform, BusyOperator asked)
    {
        var before = asked.Made.Count;
        using var client = new HttpClient { BaseAddress = platform.Url, DefaultRequestHeaders = { Authorization = new("Bearer", platform.Key) } };
        while (asked.Made.Count == before)
        {
            Stop.ThrowIfCancellationRequested();
            using var answer = await client.GetAsync(new Uri("/api/tenants", UriKind.Relative), Stop);
            await Task.Delay(50, Stop);
        }
    }

    private async Task<(CommandProcess Process, Uri Url, string Key)> StartAsync()
    {
        var process = CommandProcess.StartOn(_address, _home, "up", "--port", "0", "--json");
        if (!await process.ReadUntilAsync("\"url\"", Stop))
        {
            Assert.Fail($"The platform did not start again:\n{string.Join('\n', process.Lines)}\n{await process.Errors}");
        }

        var url = process.LastLine.GetProperty("url").GetString()!;
        return (process, new UriBuilder(url) { Host = "127.0.0.1" }.Uri, (await File.ReadAllTextAsync(Path.Combine(_home, "platform.key"), Stop)).Trim());
    }

    public sealed class OnSqlite(ITestOutputHelper output) : KilledPlatformTests(false, output);

    public sealed class OnPostgres(ITestOutputHelper output) : KilledPlatformTests(true, output);
}
