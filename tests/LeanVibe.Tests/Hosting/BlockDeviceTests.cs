using LeanVibe.Hosting.Limits;

namespace LeanVibe.Tests.Hosting;

public sealed class BlockDeviceTests
{
    private static readonly string[] Mounts =
    [
        "21 1 8:2 / / rw,relatime - ext4 /dev/sda2 rw",
        "22 21 0:25 / /run rw - tmpfs tmpfs rw",
        "23 21 8:17 / /srv/data rw - xfs /dev/sdb1 rw",
        "24 21 253:0 / /srv rw - ext4 /dev/dm-0 rw",
    ];

    [Theory]
    [InlineData("/var/lib/factory", "8:0")]
    [InlineData("/srv/data/factory", "8:16")]
    [InlineData("/srv/database", "253:0")]
    [InlineData("/run/factory", null)]
    public void A_folder_lies_on_the_whole_disk_of_the_nearest_mount(string folder, string? disk) =>
        Assert.Equal(disk, BlockDevice.Of(folder, Mounts, number => number switch { "8:2" => "8:0", "8:17" => "8:16", _ => number }));
}
