using System.Globalization;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Mail;

/// <summary>Without a mail server letters lie as files in the platform's folder, which only its owner reads: on one's own machine that is where to look.</summary>
internal sealed class FolderMail(PlatformFolder folder, TimeProvider time) : IMail
{
    public string Folder => folder.Mail;

    public async Task SendAsync(Letter letter, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder.Mail);
        var now = time.GetUtcNow();
        using var message = LetterText.Of(letter, "factory@localhost", now);
        using var text = new MemoryStream();
        await message.WriteToAsync(text, cancellation);
        var name = string.Create(CultureInfo.InvariantCulture, $"{now:yyyyMMdd-HHmmss-fff}-{Guid.CreateVersion7(now):n}.eml");
        PrivateFile.Replace(Path.Combine(folder.Mail, name), System.Text.Encoding.UTF8.GetString(text.ToArray()));
    }
}
