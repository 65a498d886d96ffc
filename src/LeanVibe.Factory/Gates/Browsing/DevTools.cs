using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace LeanVibe.Factory.Gates.Browsing;

/// <summary>Speaks the Chrome DevTools Protocol over one socket: commands with answers, and events by session.</summary>
internal sealed class DevTools : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly ClientWebSocket _socket = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _open = new();
    private readonly ConcurrentDictionary<string, Action<string, JsonElement>> _listeners = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _sending = new(1);
    private readonly CancellationTokenSource _end = new();
    private Task _reader = Task.CompletedTask;
    private int _last;

    public async Task ConnectAsync(Uri address, CancellationToken cancellation)
    {
        await _socket.ConnectAsync(address, cancellation);
        _reader = ReadAsync();
    }

    /// <summary>Hears every event of a session: its method and parameters.</summary>
    public void Listen(string session, Action<string, JsonElement> listener) => _listeners[session] = listener;

    public void Forget(string session) => _listeners.TryRemove(session, out _);

    /// <exception cref="InvalidOperationException">The browser refused the command or went away.</exception>
    public async Task<JsonElement> SendAsync(string method, object parameters, CancellationToken cancellation, string session = "")
    {
        var id = Interlocked.Increment(ref _last);
        var answer = _open[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var command = session.Length > 0
            ? JsonSerializer.SerializeToUtf8Bytes(new { id, method, @params = parameters, sessionId = session })
            : JsonSerializer.SerializeToUtf8Bytes(new { id, method, @params = parameters });
        await _sending.WaitAsync(cancellation);
        try
        {
            await _socket.SendAsync(command, WebSocketMessageType.Text, endOfMessage: true, cancellation);
        }
        finally
        {
            _sending.Release();
        }

        try
        {
            return await answer.Task.WaitAsync(Patience, cancellation);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"The browser did not answer {method} within {Patience.TotalSeconds:0} seconds.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _reader;
        _socket.Dispose();
        _sending.Dispose();
        _end.Dispose();
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[64 * 1024];
        var message = new MemoryStream();
        try
        {
            while (!_end.IsCancellationRequested)
            {
                var part = await _socket.ReceiveAsync(buffer, _end.Token);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }

                message.Write(buffer, 0, part.Count);
                if (part.EndOfMessage)
                {
                    Take(message.ToArray());
                    message.SetLength(0);
                }
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or WebSocketException)
        {
            // The browser was closed.
        }

        foreach (var open in _open.Values)
        {
            open.TrySetException(new InvalidOperationException("The browser went away."));
        }
    }

    private void Take(byte[] message)
    {
        using var document = JsonDocument.Parse(Encoding.UTF8.GetString(message));
        var root = document.RootElement.Clone();
        if (root.TryGetProperty("id", out var id) && _open.TryRemove(id.GetInt32(), out var open))
        {
            if (root.TryGetProperty("error", out var error))
            {
                open.SetException(new InvalidOperationException(error.GetProperty("message").GetString()));
            }
            else
            {
                open.SetResult(root.GetProperty("result"));
            }
        }
        else if (root.TryGetProperty("method", out var method) && root.TryGetProperty("sessionId", out var session) && _listeners.TryGetValue(session.GetString()!, out var listener))
        {
            listener(method.GetString()!, root.GetProperty("params"));
        }
    }
}
