using System.Text;

namespace LeanVibe.Tests.Factory.Interviews;

/// <summary>What a scripted server sends for one request.</summary>
/// <param name="Text">Byte for byte; may be nothing.</param>
/// <param name="Waits">The connection stays open, and nothing more comes.</param>
internal sealed record Reply(string Text, bool Waits = false)
{
    public Reply(int status, string body, string header = "Connection: close")
        : this($"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n{header}\r\n\r\n{body}")
    {
    }

    /// <summary>It is not sent before this is done.</summary>
    public Task Until { get; init; } = Task.CompletedTask;

    /// <summary>Nothing, for ever.</summary>
    public static Reply Silence { get; } = new("", Waits: true);

    /// <summary>A good beginning, and then nothing for ever.</summary>
    public static Reply Stuck { get; } = new("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"choices\":", Waits: true);

    /// <summary>The connection is cut before a word.</summary>
    public static Reply HangUp { get; } = new("");
}
