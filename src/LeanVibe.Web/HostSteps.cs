using System.Net;
using System.Net.Sockets;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Web;

/// <summary>Where the platform listens, what it logs and how its silo starts.</summary>
internal static class HostSteps
{
    public static void ListenOnLoopback(this WebApplicationBuilder builder, PlatformOptions options) =>
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });

    /// <summary>The frameworks speak up when something is wrong; the platform's own parts say what they do.</summary>
    public static void LogQuietly(this WebApplicationBuilder builder) => builder.Logging
        .AddFilter("Orleans", LogLevel.Error)
        .AddFilter("Microsoft", LogLevel.Warning)
        .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
        .AddFilter("Yarp", LogLevel.Warning)
        .AddFilter(typeof(Access.KeyAuthentication).FullName, LogLevel.Warning);

    /// <summary>One machine needs no cluster: the silo knows itself alone, on ports that nobody else has.</summary>
    public static void AddSilo(this WebApplicationBuilder builder) =>
        builder.UseOrleans(silo => silo.UseLocalhostClustering(FreePort(), FreePort(), serviceId: "leanvibe", clusterId: Guid.NewGuid().ToString("n")));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
