using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace LeanVibe.SignIns;

/// <summary>Browsers and programs at many addresses of this machine: limits count by place. They keep no cookies by themselves.</summary>
internal sealed partial class Places(int count) : IDisposable
{
    private readonly HttpClient[] _all = [.. Enumerable.Range(0, count).Select(New)];
    private int _next;

    /// <summary>One after the other, for ever.</summary>
    public HttpClient Next() => _all[(Interlocked.Increment(ref _next) & int.MaxValue) % _all.Length];

    /// <summary>Where a page leads that moves on by itself; empty for any other page.</summary>
    public static string Moved(string page) => WebUtility.HtmlDecode(Move().Match(page).Groups[1].Value);

    /// <summary>The cookies that an answer sets, as a request shows them.</summary>
    public static string CookiesOf(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var all) ? string.Join("; ", all.Select(c => c.Split(';')[0])) : "";

    public void Dispose() => Array.ForEach(_all, place => place.Dispose());

    private static HttpClient New(int number) => new(new SocketsHttpHandler
    {
        UseCookies = false,
        AllowAutoRedirect = false,
        ConnectCallback = async (context, cancellation) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                socket.Bind(new IPEndPoint(IPAddress.Parse($"127.0.{1 + (number / 250)}.{1 + (number % 250)}"), 0));
                await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    });

    [GeneratedRegex(@"http-equiv=""refresh"" content=""0;url=([^""]*)""")]
    private static partial Regex Move();
}
