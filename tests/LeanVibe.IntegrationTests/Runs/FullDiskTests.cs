using System.Diagnostics;

namespace LeanVibe.IntegrationTests.Runs;

/// <summary>A disk that fills up in the middle of a run, made of memory.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly string _disk = Directory.CreateTempSubdirectory("leanvibe-disk-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_said_at_the_stage_that_needs_room_and_the_run_goes_on_when_there_is_some()
    {
        Assert.SkipUnless(await RunAsync("mount", "-t", "tmpfs", "-o", "size=1500m", "tmpfs", _disk) == 0, "This user may not mount a disk.");
        var home = Path.Combine(_disk, "home");
        using (var command = CommandProcess.Start(home, "build", "A shop where bakers list cakes with a price and customers order them.", "--exit"))
        {
            Assert.True(await command.ReadUntilAsync("Build server and web ...", Stop), string.Join('\n', command.Lines));
            Fill();
            Assert.Equal(1, await command.EndAsync(Stop));
            Assert.Contains(command.Lines, line => line.Contains("The disk is full. Make room, then resume the run.", StringComparison.Ordinal));
        }

        using (var again = CommandProcess.Start(home, "resume", "--exit"))
        {
            Assert.Equal(1, await again.EndAsync(Stop));
            Assert.Contains("MB are free", await again.Errors, StringComparison.Ordinal);
        }

        File.Delete(Path.Combine(_disk, "filler"));
        using var last = CommandProcess.Start(home, "resume", "--exit");
        Assert.True(await last.ReadUntilAsync("Test server and web ...", Stop), string.Join('\n', last.Lines));
        await last.KillAsync(Stop);
    }

    public void Dispose()
    {
        using var unmount = Process.Start(new ProcessStartInfo("umount", ["--lazy", _disk]) { RedirectStandardError = true });
        unmount!.WaitForExit();
        Directory.Delete(_disk, recursive: true);
    }

    private void Fill()
    {
        using var filler = File.Create(Path.Combine(_disk, "filler"), 1);
        var piece = new byte[1024 * 1024];
        try
        {
            while (true)
            {
                filler.Write(piece);
            }
        }
        catch (IOException)
        {
            // There is no room any more.
        }
    }

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        await process.WaitForExitAsync(Stop);
        return process.ExitCode;
    }
}
