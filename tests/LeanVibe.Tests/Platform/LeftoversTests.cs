using System.Diagnostics;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Processes;

namespace LeanVibe.Tests.Platform;

public sealed class LeftoversTests : IDisposable
{
    private readonly TemporaryFolder _home = new();

    [Fact]
    public async Task Programs_of_this_folder_are_ended_and_others_are_not()
    {
        var folder = new PlatformFolder(new PlatformOptions { Home = _home.Path });
        using var mine = Start(folder.Root);
        using var other = Start(folder.Root + "-other");

        Assert.Equal(1, new Leftovers(folder).End());
        await mine.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.False(other.HasExited);
        other.Kill();
    }

    public void Dispose() => _home.Dispose();

    private static Process Start(string mark)
    {
        var info = new ProcessStartInfo("sleep", ["60"]);
        info.Environment[CommandRunner.Marker] = mark;
        var process = Process.Start(info)!;

        // Until it has become the program, it still has this process's environment.
        while (!File.ReadAllText($"/proc/{process.Id}/environ").Contains(mark, StringComparison.Ordinal))
        {
            Thread.Yield();
        }

        return process;
    }
}
