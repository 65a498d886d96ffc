namespace LeanVibe.Platform.Mail;

/// <summary>Where mail goes.</summary>
public interface IMail
{
    /// <summary>Where people find it when it is not sent; empty where it is.</summary>
    string Folder { get; }

    Task SendAsync(Letter letter, CancellationToken cancellation);
}

/// <param name="Text">Plain text; what a person must do is one link.</param>
public sealed record Letter(string To, string Subject, string Text);
