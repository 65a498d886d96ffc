using System.Net;
using System.Net.Mail;
using System.Threading.Channels;

namespace HarvestTable.Platform.Notices;

/// <summary>
/// Sends email in the background through Email__Smtp, for example "smtp://user:password@host:587?from=hello@example.com". Without
/// it nothing is sent, and the log says so at the start.
/// </summary>
public sealed partial class Mailer(IConfiguration config, ILogger<Mailer> log) : BackgroundService
{
    private readonly Channel<MailMessage> _queue = Channel.CreateBounded<MailMessage>(1000);
    private readonly Uri? _server = Uri.TryCreate(config["Email:Smtp"], UriKind.Absolute, out var uri) ? uri : null;

    public void Queue(string to, string subject, string body)
    {
        if (_server is not null)
        {
            _queue.Writer.TryWrite(new(From(_server), to, subject.ReplaceLineEndings(" "), body));
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_server is null)
        {
            LogNoServer(log);
            return;
        }

        await foreach (var message in _queue.Reader.ReadAllAsync(stoppingToken))
        {
            await SendAsync(_server, message, stoppingToken);
        }
    }

    private async Task SendAsync(Uri server, MailMessage message, CancellationToken ct)
    {
        using (message)
        {
            try
            {
                using var client = new SmtpClient(server.Host, server.Port > 0 ? server.Port : 25);
                client.EnableSsl = server.Scheme == "smtps";
                if (server.UserInfo.Split(':') is [var user, var password])
                {
                    client.Credentials = new NetworkCredential(Uri.UnescapeDataString(user), Uri.UnescapeDataString(password));
                }

                await client.SendMailAsync(message, ct);
            }
            catch (SmtpException e)
            {
                LogFailed(log, e);
            }
        }
    }

    private static string From(Uri server) => server.Query.Split("from=") is [_, var from] ? from : $"no-reply@{server.Host}";

    [LoggerMessage(LogLevel.Information, "No mail server is configured: messages stay in the product.")]
    private static partial void LogNoServer(ILogger logger);

    [LoggerMessage(LogLevel.Warning, "A message could not be sent by email.")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
