using LeanVibe.Platform.Access;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Processes;

namespace LeanVibe.Tests.Platform;

public sealed class PresenceTests : IDisposable
{
    private readonly TemporaryFolder _home = new();

    private PlatformFolder Folder => new(new() { Home = _home.Path });

    [Fact]
    public void A_platform_that_lives_is_found()
    {
        var self = ProcessIdentity.OfThisProcess();
        new Presence(self.Pid, self.StartTicks, "http://localhost:1", "key").Save(Folder);

        Assert.Equal("http://localhost:1", Presence.Find(Folder)?.Url);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Folder.Presence));
    }

    [Fact]
    public void A_later_process_with_the_same_number_is_not_the_platform()
    {
        var self = ProcessIdentity.OfThisProcess();
        new Presence(self.Pid, self.StartTicks - 1, "http://localhost:1", "key").Save(Folder);

        Assert.Null(Presence.Find(Folder));
    }

    [Theory, InlineData(""), InlineData("{"), InlineData("null")]
    public void A_broken_file_is_no_platform(string content)
    {
        File.WriteAllText(Folder.Presence, content);

        Assert.Null(Presence.Find(Folder));
    }

    public void Dispose() => _home.Dispose();
}
