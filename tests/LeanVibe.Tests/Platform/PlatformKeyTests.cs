using LeanVibe.Platform.Access;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Tests.Platform;

public sealed class PlatformKeyTests : IDisposable
{
    private readonly TemporaryFolder _home = new();

    private PlatformFolder Folder => new(new() { Home = _home.Path });

    [Fact]
    public void The_key_is_made_once_and_stays()
    {
        var first = new PlatformKey(Folder);
        var second = new PlatformKey(Folder);

        Assert.Equal(first.Text, second.Text);
        Assert.Equal(64, first.Text.Length);
    }

    [Fact]
    public void Only_its_owner_may_read_it()
    {
        _ = new PlatformKey(Folder);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Folder.Key));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Folder.Root));
    }

    [Fact]
    public void Another_key_does_not_match_and_signs_otherwise()
    {
        using var elsewhere = new TemporaryFolder();
        var (mine, other) = (new PlatformKey(Folder), new PlatformKey(new(new() { Home = elsewhere.Path })));

        Assert.True(mine.Matches(mine.Text));
        Assert.False(mine.Matches(other.Text));
        Assert.NotEqual(mine.Sign("text"), other.Sign("text"));
    }

    public void Dispose() => _home.Dispose();
}
