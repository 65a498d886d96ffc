using LeanVibe.Cli.Logins;
using LeanVibe.Hosting.Limits;
using LeanVibe.Platform.Access;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Processes;
using LeanVibe.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeanVibe.Cli.Platforms;

/// <summary>A platform to talk to: the one elsewhere where this command line is logged in, else the one that runs already on this machine, else one inside this process for as long as the command takes.</summary>
internal sealed class PlatformSession
{
    private readonly WebApplication? _hosted;

    private PlatformSession(Presence presence, PlatformClient client, WebApplication? hosted) => (Presence, Client, _hosted) = (presence, client, hosted);

    public Presence Presence { get; }

    public PlatformClient Client { get; }

    /// <summary>It lives in this process and ends with it.</summary>
    public bool IsOwn => _hosted is not null;

    /// <summary>What the machine holds products to; null when the platform lives elsewhere and has said it there.</summary>
    public Enforcement? Limits => _hosted?.Services.GetRequiredService<MachineLimits>().Enforcement;

    /// <param name="here">On this machine, wherever the command line is logged in.</param>
    public static async Task<PlatformSession> OpenAsync(PlatformOptions options, bool here, CancellationToken cancellation)
    {
        var folder = new PlatformFolder(options);
        folder.Create();
        if (!here && new LoginFile(folder) is var file && file.Read() is { } login)
        {
            return new(new(0, 0, login.Server, ""), new(login.Server, file), null);
        }

        if (Presence.Find(folder) is { } running)
        {
            return new(running, new(running), null);
        }

        var host = PlatformHost.Create(options, logging => logging.ClearProviders());
        try
        {
            await host.StartAsync(cancellation);
        }
        catch (IOException failure) when (failure.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await host.DisposeAsync();
            throw new PlatformException(new("port-taken", $"Port {options.Port} is taken.", ErrorKind.Conflict, "Choose another one with --port."));
        }

        return Presence.Find(folder) is { } own ? new(own, new(own), host) : throw new PlatformException(new("not-started", "The platform did not start."));
    }

    /// <summary>
    /// Ends this process's platform: its runs are interrupted and its products stopped. Compile servers stay warm for the next build,
    /// unless the command was cancelled: then nothing stays.
    /// </summary>
    public async Task CloseAsync(bool cancelled)
    {
        Client.Dispose();
        if (_hosted is null)
        {
            return;
        }

        var leftovers = _hosted.Services.GetRequiredService<Leftovers>();
        await _hosted.StopAsync(CancellationToken.None);
        if (cancelled)
        {
            leftovers.End();
        }

        await _hosted.DisposeAsync();
    }
}
