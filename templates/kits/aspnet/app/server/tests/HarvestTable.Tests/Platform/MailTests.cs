using System.Net;
using System.Net.Sockets;
using HarvestTable.Platform.Notices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace HarvestTable.Tests.Platform;

public sealed class MailTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_reaches_the_mail_server()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var mailer = Mailer($"smtp://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}?from=hello@example.com");
        await mailer.StartAsync(Ct);
        mailer.Queue("someone@example.com", "A subject", "A body");
        var received = await ReceiveAsync(listener);
        Assert.Contains("FROM:<hello@example.com>", received, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("TO:<someone@example.com>", received, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Subject: A subject", received, StringComparison.Ordinal);
        await mailer.StopAsync(Ct);
    }

    [Fact]
    public async Task Without_a_mail_server_nothing_is_sent()
    {
        using var mailer = Mailer(null);
        await mailer.StartAsync(Ct);
        mailer.Queue("someone@example.com", "A subject", "A body");
        await mailer.ExecuteTask!;
        await mailer.StopAsync(Ct);
        Assert.True(mailer.ExecuteTask.IsCompletedSuccessfully);
    }

    private static Mailer Mailer(string? server) => new(
        new ConfigurationBuilder().AddInMemoryCollection([new("Email:Smtp", server)]).Build(), NullLogger<Mailer>.Instance);

    /// <summary>Just enough of RFC 5321 to take one message.</summary>
    private static async Task<string> ReceiveAsync(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync(Ct);
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream);
        await using var writer = new StreamWriter(stream) { AutoFlush = true, NewLine = "\r\n" };
        await writer.WriteLineAsync("220 ready");
        var received = "";
        var isData = false;
        while (await reader.ReadLineAsync(Ct) is { } line)
        {
            received += line + "\n";
            if (isData && line != ".")
            {
                continue;
            }

            await writer.WriteLineAsync(line == "DATA" ? "354 go on" : "250 fine");
            if (line == ".")
            {
                return received;
            }

            isData = line == "DATA";
        }

        return received;
    }
}
