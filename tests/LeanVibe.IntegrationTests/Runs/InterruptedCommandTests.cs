using LeanVibe.Platform.Processes;

namespace LeanVibe.IntegrationTests.Runs;

/// <summary>Ctrl-C in the middle of a build.</summary>
public sealed class InterruptedCommandTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("leanvibe-interrupted-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_ends_with_130_and_leaves_no_process()
    {
        using var command = CommandProcess.Start(_home, "build", "A shop where bakers list cakes with a price and customers order them.", "--exit");
        Assert.True(await command.ReadUntilAsync("Build server and web ...", Stop), string.Join('\n', command.Lines));
        command.Interrupt();

        Assert.Equal(130, await command.EndAsync(Stop));
        while (Marked().Any())
        {
            await Task.Delay(50, Stop);
        }

        Assert.False(File.Exists(Path.Combine(_home, "platform.json")));
    }

    public void Dispose() => Directory.Delete(_home, recursive: true);

    /// <summary>Programs that this platform started and that still run.</summary>
    private IEnumerable<int> Marked()
    {
        foreach (var path in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(path), out var pid) && ProcessIdentity.Find(pid) is not null && Environ(path).Contains($"{CommandRunner.Marker}={_home}", StringComparison.Ordinal))
            {
                yield return pid;
            }
        }
    }

    private static string Environ(string path)
    {
        try
        {
            return File.ReadAllText(Path.Combine(path, "environ"));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
