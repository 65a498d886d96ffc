using System.Text;
using MimeKit;

namespace LeanVibe.Platform.Mail;

/// <summary>A letter as it goes over the wire; headers are written through the library, so that no address or name breaks out of them.</summary>
internal static class LetterText
{
    public static MimeMessage Of(Letter letter, string from, DateTimeOffset at)
    {
        var message = new MimeMessage { Subject = letter.Subject, Date = at, Body = new TextPart("plain") { Text = letter.Text, ContentTransferEncoding = ContentEncoding.QuotedPrintable } };
        message.From.Add(new MailboxAddress(Encoding.UTF8, "LeanVibe", from));
        message.To.Add(new MailboxAddress(Encoding.UTF8, "", letter.To));
        return message;
    }
}
