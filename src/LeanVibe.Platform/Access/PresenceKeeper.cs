using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Processes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LeanVibe.Platform.Access;

/// <summary>Announces this platform once it listens and takes the announcement back when it stops.</summary>
internal sealed partial class PresenceKeeper(IHostApplicationLifetime lifetime, IServiceProvider services, PlatformFolder folder, PlatformKey key, ILogger<PresenceKeeper> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Announce);
        lifetime.ApplicationStopping.Register(TakeBack);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Announce()
    {
        // A host without a server (a test) is nowhere to be found.
        var address = services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        if (address is not null)
        {
            var self = ProcessIdentity.OfThisProcess();
            new Presence(self.Pid, self.StartTicks, address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal), key.Text).Save(folder);
            LogServing(address, self.Pid);
        }
    }

    private void TakeBack()
    {
        if (Presence.Find(folder) is { } found && found.Pid == Environment.ProcessId)
        {
            File.Delete(folder.Presence);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The platform serves at {Address} as process {Pid}")]
    private partial void LogServing(string address, int pid);
}
