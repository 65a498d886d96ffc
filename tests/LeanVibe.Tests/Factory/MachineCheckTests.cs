using LeanVibe.Factory.Runs;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Tests.Factory;

/// <summary>A disk that is nearly full is said before a run begins, and room is kept for saying that it became full.</summary>
public sealed class MachineCheckTests : IDisposable
{
    private readonly TemporaryFolder _home = new();

    private string Reserve => _home.File("reserve");

    [Fact]
    public void Too_little_room_is_said_with_the_figure_and_what_to_do()
    {
        var error = Check(300);

        Assert.Equal("disk-nearly-full", error?.Code);
        Assert.Contains("Only 300 MB are free", error!.Message, StringComparison.Ordinal);
        Assert.Contains("LEANVIBE_HOME", error.Next, StringComparison.Ordinal);
        Assert.False(File.Exists(Reserve));
    }

    [Fact]
    public void With_room_some_of_it_is_reserved_and_given_back_when_the_disk_is_full()
    {
        Assert.NotEqual("disk-nearly-full", Check(5000)?.Code);
        Assert.True(new FileInfo(Reserve).Length > 1024 * 1024);

        new DiskReserve(Folder, new Room(0)).GiveBack();
        Assert.False(File.Exists(Reserve));

        new DiskReserve(Folder, new Room(1)).Take();
        Assert.False(File.Exists(Reserve));
    }

    public void Dispose() => _home.Dispose();

    private PlatformFolder Folder => new(new PlatformOptions { Home = _home.Path });

    private Error? Check(int megabytes)
    {
        var room = new Room(megabytes);
        return new MachineCheck(Folder, room, new DiskReserve(Folder, room)).Execute();
    }

    private sealed class Room(long megabytes) : IDisk
    {
        public long FreeBytes(string folder) => megabytes * 1024 * 1024;
    }
}
