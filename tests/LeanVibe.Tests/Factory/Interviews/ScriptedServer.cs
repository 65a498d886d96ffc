using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LeanVibe.Tests.Factory.Interviews;

/// <summary>Answers one HTTP request as it is told, and keeps what was asked.</summary>
internal sealed class ScriptedServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Task<string> asked;

    public ScriptedServer(int status, string body)
    {
        listener.Start();
        asked = AnswerAsync(status, body);
    }

    public Uri Url => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    public Task<string> AskedAsync() => asked;

    public void Dispose() => listener.Dispose();

    private async Task<string> AnswerAsync(int status, string body)
    {
        var stop = TestContext.Current.CancellationToken;
        using var connection = await listener.AcceptTcpClientAsync(stop);
        var stream = connection.GetStream();
        var buffer = new byte[16_384];
        var request = "";
        while (!IsWhole(request))
        {
            request += Encoding.UTF8.GetString(buffer, 0, await stream.ReadAsync(buffer, stop));
        }

        await stream.WriteAsync(Encoding.UTF8.GetBytes($"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}"), stop);
        return request;
    }

    private static bool IsWhole(string request)
    {
        var end = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return end >= 0 && (request.Contains("chunked", StringComparison.OrdinalIgnoreCase)
            ? request.EndsWith("0\r\n\r\n", StringComparison.Ordinal)
            : !request.StartsWith("POST", StringComparison.Ordinal) || request.Length > end + 4);
    }
}
