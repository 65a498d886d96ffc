using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Logging;
using Microsoft.Extensions.Logging;

namespace LeanVibe.Tests.Platform;

public sealed class PlatformLogTests : IDisposable
{
    private readonly TemporaryFolder _home = new();

    private PlatformFolder Folder => new(new PlatformOptions { Home = _home.Path });

    [Fact]
    public void An_error_is_written_with_its_whole_exception_and_chatter_is_not()
    {
        using var log = new PlatformLog(Folder, TimeProvider.System);
        var logger = log.CreateLogger("Orders");
        logger.Log(LogLevel.Debug, 0, "chatter", null, (text, _) => text);
        logger.Log(LogLevel.Error, 0, "It broke", new InvalidOperationException("the reason"), (text, _) => text);

        var text = File.ReadAllText(Folder.Log);
        Assert.Contains("Error Orders: It broke", text, StringComparison.Ordinal);
        Assert.Contains("the reason", text, StringComparison.Ordinal);
        Assert.DoesNotContain("chatter", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_file_is_put_aside_at_the_next_start()
    {
        Folder.Create();
        File.WriteAllBytes(Folder.Log, new byte[6 * 1024 * 1024]);
        using var log = new PlatformLog(Folder, TimeProvider.System);
        log.CreateLogger("Orders").Log(LogLevel.Warning, 0, "new", null, (text, _) => text);

        Assert.True(new FileInfo(Folder.Log).Length < 1024);
        Assert.True(File.Exists($"{Folder.Log}.1"));
    }

    public void Dispose() => _home.Dispose();
}
