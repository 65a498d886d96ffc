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

    [Fact]
    public void A_compile_server_is_left_to_the_builds_of_others()
    {
        var folder = new PlatformFolder(new PlatformOptions { Home = _home.Path });
        using var server = Start(folder.Root, "sh", "-c", "read line", "/nodemode:1", "/nodeReuse:true");

        Assert.Equal(0, new Leftovers(folder).End());

        Assert.False(server.HasExited);
        server.Kill();
    }

    public void Dispose() => _home.Dispose();

    private static Process Start(string mark) => Start(mark, "sleep", "60");

    private static Process Start(string mark, string program, params string[] arguments)
    {
        var info = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true };
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
