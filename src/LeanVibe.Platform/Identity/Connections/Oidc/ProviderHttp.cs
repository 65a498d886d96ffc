using System.Net;
using System.Net.Sockets;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Connections.Oidc;

/// <summary>
/// Asks providers, whose addresses customers write: over https, on the public Internet, without following elsewhere, with little patience and a limit on what
/// comes back. Whoever runs the platform may allow providers in their own network.
/// </summary>
public sealed class ProviderHttp : IDisposable
{
    private const int LargestAnswer = 1 << 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly bool _nearby;
    private readonly HttpClient _client;

    public ProviderHttp(PlatformOptions options)
    {
        _nearby = options.NearbyProviders || Environment.GetEnvironmentVariable("LEANVIBE_NEARBY_PROVIDERS") == "yes";
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, PooledConnectionLifetime = TimeSpan.FromMinutes(2), ConnectCallback = ConnectAsync };
        _client = new HttpClient(handler) { Timeout = Patience, MaxResponseContentBufferSize = LargestAnswer };
    }

    /// <summary>Whether an address is one that is asked at all.</summary>
    public bool MayAsk(Uri address) => address.Scheme == Uri.UriSchemeHttps || (_nearby && address is { Scheme: "http", IsLoopback: true });

    /// <returns>Status and text; an error when no answer came.</returns>
    public async Task<Result<(HttpStatusCode Status, string Text)>> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        var address = request.RequestUri!;
        if (!MayAsk(address))
        {
            return ConnectionErrors.Unreachable(address.ToString(), "it is not an https address");
        }

        try
        {
            using var answer = await _client.SendAsync(request, cancellation);
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellation));
        }
        catch (HttpRequestException failure)
        {
            return ConnectionErrors.Unreachable(address.ToString(), failure.InnerException?.Message ?? failure.Message);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return ConnectionErrors.Unreachable(address.ToString(), $"nothing within {Patience.TotalSeconds} seconds");
        }
    }

    public void Dispose() => _client.Dispose();

    /// <summary>Connects to the very address that was looked at: a name that answers differently the second time gains nothing.</summary>
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation);
        var allowed = addresses.Where(a => _nearby || PublicAddress.Is(a)).ToArray();
        if (allowed.Length == 0)
        {
            throw new HttpRequestException($"{context.DnsEndPoint.Host} is not on the public Internet");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
