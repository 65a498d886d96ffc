using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Processes;

namespace LeanVibe.Tests.Platform;

public sealed class CommandRunnerTests : IDisposable
{
    private readonly TemporaryFolder _home = new();
    private readonly CommandRunner _runner;

    public CommandRunnerTests() => _runner = new(new(new() { Home = _home.Path }), TimeProvider.System);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Output_and_exit_code_are_told()
    {
        var lines = new List<string>();
        var result = await _runner.RunAsync(new("/bin/sh", "-c", "echo one; echo two >&2; exit 3"), Stop, lines.Add);

        Assert.Equal(3, result.ExitCode);
        Assert.Equal(["one", "two"], result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order());
        Assert.Equal(2, lines.Count);
    }

    [Fact]
    public async Task Arguments_are_never_read_as_shell_text()
    {
        var result = await _runner.RunAsync(new("echo", "$(id) ; rm -rf *"), Stop);

        Assert.Equal("$(id) ; rm -rf *\n", result.Output);
    }

    [Fact]
    public async Task A_program_that_does_not_exist_is_a_failure_with_a_sentence()
    {
        var result = await _runner.RunAsync(new("no-such-program-here"), Stop);

        Assert.False(result.Succeeded);
        Assert.Contains("no-such-program-here", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_takes_too_long_is_stopped_with_its_children()
    {
        var pid = _home.File("pid");
        var result = await _runner.RunAsync(new("/bin/sh", "-c", $"sleep 60 & echo $! > {pid}; wait") { Timeout = TimeSpan.FromMilliseconds(500) }, Stop);

        Assert.Equal(-1, result.ExitCode);
        Assert.Contains("was stopped after", result.Output, StringComparison.Ordinal);
        await GoneAsync(int.Parse(await File.ReadAllTextAsync(pid, Stop), System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Cancelling_leaves_no_process()
    {
        using var cancel = new CancellationTokenSource();
        var (pid, started) = (_home.File("pid"), new TaskCompletionSource());
        var running = _runner.RunAsync(new("/bin/sh", "-c", $"sleep 60 & echo $! > {pid}; echo started; wait"), cancel.Token, _ => started.TrySetResult());
        await started.Task.WaitAsync(Stop);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        await GoneAsync(int.Parse(await File.ReadAllTextAsync(pid, Stop), System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_talkative_program_does_not_fill_the_memory()
    {
        var result = await _runner.RunAsync(new("/bin/sh", "-c", "i=0; while [ $i -lt 60000 ]; do echo 0123456789; i=$((i+1)); done; echo last"), Stop);

        Assert.True(result.Output.Length < 300_000);
        Assert.EndsWith("last\n", result.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _home.Dispose();

    private static async Task GoneAsync(int pid)
    {
        while (ProcessIdentity.Find(pid) is not null)
        {
            await Task.Delay(10, Stop);
        }
    }
}
