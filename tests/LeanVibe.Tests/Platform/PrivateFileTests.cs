using LeanVibe.Platform.Kernel;

namespace LeanVibe.Tests.Platform;

public sealed class PrivateFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void What_a_kill_left_half_written_goes_and_what_is_being_written_stays()
    {
        var (old, fresh, other) = (Half("master.key"), Half("master.key"), _folder.File("master.key"));
        PrivateFile.Create(other, () => "a key");
        File.SetLastWriteTimeUtc(old, DateTime.UnixEpoch);
        File.SetLastWriteTimeUtc(other, DateTime.UnixEpoch);

        Assert.Equal(1, PrivateFile.ClearUp(_folder.Path, DateTimeOffset.UnixEpoch.AddDays(1)));
        Assert.Equal([fresh, other], Directory.EnumerateFiles(_folder.Path).OrderByDescending(f => f.Length));
        Assert.Equal(0, PrivateFile.ClearUp(_folder.File("nowhere"), DateTimeOffset.MaxValue));
    }

    public void Dispose() => _folder.Dispose();

    private string Half(string name)
    {
        var path = _folder.File($"{name}.{Guid.NewGuid():n}");
        File.WriteAllText(path, "half a ke");
        return path;
    }
}
