using MailKit.Net.Smtp;
using MailKit.Security;

namespace LeanVibe.Platform.Mail;

/// <summary>Sends through a mail server. Without TLS it sends to this machine alone.</summary>
internal sealed class SmtpMail(MailServer server, TimeProvider time) : IMail
{
    public string Folder => "";

    public async Task SendAsync(Letter letter, CancellationToken cancellation)
    {
        using var message = LetterText.Of(letter, server.From, time.GetUtcNow());
        using var client = new SmtpClient();
        await client.ConnectAsync(server.Host, server.Port, server.Security, cancellation);
        if (server.User.Length > 0)
        {
            await client.AuthenticateAsync(server.User, server.Password, cancellation);
        }

        await client.SendAsync(message, cancellation);
        await client.DisconnectAsync(quit: true, cancellation);
    }
}

/// <summary>LEANVIBE_MAIL: <c>smtp://user:password@host:587?from=factory@example.com</c>, or <c>smtps://</c> with TLS from the first byte.</summary>
internal sealed record MailServer(string Host, int Port, SecureSocketOptions Security, string User, string Password, string From)
{
    public const string Variable = "LEANVIBE_MAIL";

    /// <exception cref="InvalidOperationException">It is no address of a mail server.</exception>
    public static MailServer Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("smtp" or "smtps") || address.Host.Length == 0)
        {
            throw new InvalidOperationException($"{Variable} is no mail server: write smtp://user:password@host:587?from=factory@example.com.");
        }

        var (user, password) = address.UserInfo.Split(':', 2) is [var u, var p] ? (Uri.UnescapeDataString(u), Uri.UnescapeDataString(p)) : (Uri.UnescapeDataString(address.UserInfo), "");
        var from = address.Query.TrimStart('?').Split('&').Where(q => q.StartsWith("from=", StringComparison.Ordinal)).Select(q => Uri.UnescapeDataString(q[5..])).FirstOrDefault($"factory@{address.Host}");
        var security = address.Scheme == "smtps" ? SecureSocketOptions.SslOnConnect : address.IsLoopback ? SecureSocketOptions.StartTlsWhenAvailable : SecureSocketOptions.StartTls;
        return new(address.Host, address.Port > 0 ? address.Port : address.Scheme == "smtps" ? 465 : 587, security, user, password, from);
    }
}
