using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LeanVibe.IntegrationTests.Identity;

/// <summary>A name server on loopback that holds what a test says: it answers questions for TXT records over UDP.</summary>
internal sealed class NameSystem : IAsyncDisposable
{
    private const int NoSuchName = 3;
    private const int Broken = 2;
    private readonly UdpClient _socket = new(new IPEndPoint(IPAddress.Loopback, 0));
    private readonly ConcurrentDictionary<string, string> _texts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Task _serving;

    public NameSystem() => _serving = ServeAsync();

    /// <summary>As in LEANVIBE_DNS.</summary>
    public string Address => _socket.Client.LocalEndPoint!.ToString()!;

    /// <summary>Every question is answered with a failure of the server.</summary>
    public bool IsBroken { get; set; }

    public void Set(string name, string text) => _texts[name] = text;

    public void Remove(string name) => _texts.TryRemove(name, out _);

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        await _serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var asked = await _socket.ReceiveAsync();
                await _socket.SendAsync(Answer(asked.Buffer), asked.RemoteEndPoint);
            }
        }
        catch (Exception over) when (over is ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private byte[] Answer(byte[] question)
    {
        // The name begins behind the header of 12 bytes: labels with their lengths, then a zero, the type and the class.
        var (labels, at) = (new List<string>(), 12);
        for (; question[at] != 0; at += question[at] + 1)
        {
            labels.Add(Encoding.ASCII.GetString(question, at + 1, question[at]));
        }

        var known = _texts.TryGetValue(string.Join('.', labels), out var text) && !IsBroken;
        var head = question[..(at + 5)];
        (head[2], head[3]) = (0x84, (byte)(IsBroken ? Broken : known ? 0 : NoSuchName));
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(6), (ushort)(known ? 1 : 0));
        head.AsSpan(8, 4).Clear();
        if (!known)
        {
            return head;
        }

        var bytes = Encoding.ASCII.GetBytes(text!);
        return [.. head, 0xC0, 12, 0, 16, 0, 1, 0, 0, 0, 0, 0, (byte)(bytes.Length + 1), (byte)bytes.Length, .. bytes];
    }
}
