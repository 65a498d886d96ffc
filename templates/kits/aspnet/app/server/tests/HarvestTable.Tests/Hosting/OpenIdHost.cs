using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(HarvestTable.Tests.Hosting.OpenIdHost))]

namespace HarvestTable.Tests.Hosting;

/// <summary>
/// A server with a provider to sign in with. It starts with the first test that asks it, and lasts as long as all others: one that ended
/// before them would take its instruments, which go by the same names, out of their metrics.
/// </summary>
public sealed class OpenIdHost : ApiHost, IAsyncLifetime
{
    public FakeProvider Provider { get; private set; } = null!;

    public MovingClock Clock { get; } = new();

    async ValueTask IAsyncLifetime.InitializeAsync() => Provider = await FakeProvider.StartAsync(Clock);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Provider.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("OpenId:Issuer", Provider.Issuer).UseSetting("OpenId:ClientId", FakeProvider.ClientId)
            .UseSetting("OpenId:ClientSecret", FakeProvider.Secret).UseSetting("OpenId:Label", "Sign in with a test").UseSetting("OpenId:Address", "http://localhost");
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }

    public sealed class MovingClock : TimeProvider
    {
        private TimeSpan _ahead;

        public void Forward(TimeSpan time) => _ahead += time;

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;
    }
}
