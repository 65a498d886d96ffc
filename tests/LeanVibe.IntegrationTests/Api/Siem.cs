using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using LeanVibe.Platform.Audit.Streaming;

namespace LeanVibe.IntegrationTests.Api;

/// <summary>What an organisation collects its trails with: takes deliveries over HTTP, or answers as it is told.</summary>
internal sealed class Siem : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly List<Taken> _taken = [];

    public Siem()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/in/";
        free.Stop();
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _ = ServeAsync();
    }

    public string Address { get; }

    public int Status { get; set; } = 204;

    public IReadOnlyList<Taken> Taken
    {
        get
        {
            lock (_taken)
            {
                return [.. _taken];
            }
        }
    }

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream);
                var taken = new Taken(Status, await reader.ReadToEndAsync(), context.Request.Headers[SendAudit.Signature] ?? "", context.Request.Headers[SendAudit.Delivery] ?? "");
                lock (_taken)
                {
                    _taken.Add(taken);
                }

                context.Response.StatusCode = Status;
                context.Response.Close();
            }
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}

internal sealed record Taken(int Status, string Body, string Signature, string Delivery)
{
    private JsonNode Content => JsonNode.Parse(Body)!;

    public string At => Signature.Split('=', ',')[1];

    public string Organisation => Content["organisation"]!.ToString();

    public bool IsTest => (bool)Content["test"]!;

    public IReadOnlyList<long> Numbers => [.. Content["entries"]!.AsArray().Select(e => (long)e!["number"]!)];

    public IReadOnlyList<string> Actions => [.. Content["entries"]!.AsArray().Select(e => e!["action"]!.ToString())];
}
