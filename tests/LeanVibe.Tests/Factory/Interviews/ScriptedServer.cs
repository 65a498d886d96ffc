using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LeanVibe.Tests.Factory.Interviews;

/// <summary>Answers HTTP requests one after the other as it is told, and keeps what was asked. After the last reply it listens and never answers.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly List<TcpClient> connections = [];
    private readonly TaskCompletionSource<string>[] asked;
    private readonly Task answering;

    public ScriptedServer(int status, string body) : this(new Reply(status, body))
    {
    }

    public ScriptedServer(params Reply[] replies)
    {
        asked = [.. replies.Select(_ => new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously))];
        listener.Start();
        answering = AnswerAsync(replies);
    }

    public Uri Url => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    /// <summary>How many questions have come so far.</summary>
    public int Count => asked.Count(a => a.Task.IsCompleted);

    /// <summary>The question with this number, once it has come.</summary>
    public Task<string> AskedAsync(int number = 0) => asked[number].Task.WaitAsync(stop.Token);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await answering.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        connections.ForEach(c => c.Dispose());
        listener.Dispose();
        stop.Dispose();
    }

    private async Task AnswerAsync(Reply[] replies)
    {
        for (var number = 0; number < replies.Length; number++)
        {
            var connection = await listener.AcceptTcpClientAsync(stop.Token);
            connections.Add(connection);
            var stream = connection.GetStream();
            var request = await ReadAsync(stream);
            asked[number].SetResult(request);
            await replies[number].Until.WaitAsync(stop.Token);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(replies[number].Text), stop.Token);
            if (!replies[number].Waits)
            {
                connection.Close();
            }
        }
    }

    private async Task<string> ReadAsync(NetworkStream stream)
    {
        var buffer = new byte[16_384];
        var request = "";
        while (!IsWhole(request))
        {
            request += Encoding.UTF8.GetString(buffer, 0, await stream.ReadAsync(buffer, stop.Token));
        }

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
