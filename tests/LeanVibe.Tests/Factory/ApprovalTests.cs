using LeanVibe.Factory.Blueprints;
using LeanVibe.Platform.Access;

namespace LeanVibe.Tests.Factory;

public sealed class ApprovalTests : IDisposable
{
    private readonly TemporaryFolder _home = new();

    [Fact]
    public void Whatever_is_changed_afterwards_no_longer_fits_the_signature()
    {
        var key = new PlatformKey(new(new() { Home = _home.Path }));
        var approval = Approval.Sign("market", "abc", "Ada", DateTimeOffset.UnixEpoch, key);

        Assert.True(approval.IsGenuine(key));
        Assert.False((approval with { Hash = "abd" }).IsGenuine(key));
        Assert.False((approval with { Slug = "other" }).IsGenuine(key));
        Assert.False((approval with { By = "Eve" }).IsGenuine(key));
        Assert.False((approval with { At = approval.At.AddDays(1) }).IsGenuine(key));
    }

    public void Dispose() => _home.Dispose();
}
