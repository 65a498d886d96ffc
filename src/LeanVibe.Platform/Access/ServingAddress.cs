using LeanVibe.Platform.Kernel;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.Platform.Access;

/// <summary>Where this platform listens; known once it has started.</summary>
public sealed class ServingAddress(IServiceProvider services, PlatformOptions options)
{
    public int Port
    {
        get
        {
            var address = services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
            return address is not null ? new Uri(address).Port : options.Port;
        }
    }

    /// <summary>The address of the site itself, for links in letters.</summary>
    public string Site => $"http://localhost:{Port}";

    /// <summary>The address of a product behind the platform's proxy.</summary>
    public string Of(string slug) => $"http://{slug}.localhost:{Port}";
}
