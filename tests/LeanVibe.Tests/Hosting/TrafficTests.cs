using LeanVibe.Hosting.Routing;

namespace LeanVibe.Tests.Hosting;

public sealed class TrafficTests
{
    private readonly Clock _clock = new();

    [Fact]
    public void An_open_request_keeps_a_product_awake()
    {
        var traffic = new Traffic(_clock);
        using (traffic.Begin("a"))
        {
            _clock.Pass(TimeSpan.FromHours(1));
            Assert.Equal(TimeSpan.Zero, traffic.IdleFor("a"));
        }

        _clock.Pass(TimeSpan.FromMinutes(5));
        Assert.Equal(TimeSpan.FromMinutes(5), traffic.IdleFor("a"));
    }

    [Fact]
    public void Each_product_has_its_own_time()
    {
        var traffic = new Traffic(_clock);
        traffic.Touch("a");
        _clock.Pass(TimeSpan.FromMinutes(5));
        traffic.Touch("b");

        Assert.Equal(TimeSpan.FromMinutes(5), traffic.IdleFor("a"));
        Assert.Equal(TimeSpan.Zero, traffic.IdleFor("b"));
    }

    private sealed class Clock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Pass(TimeSpan time) => _ticks += time.Ticks;

        public override long GetTimestamp() => _ticks;
    }
}
