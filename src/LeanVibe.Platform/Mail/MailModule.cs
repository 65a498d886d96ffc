using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.Platform.Mail;

internal static class MailModule
{
    public static IServiceCollection AddMail(this IServiceCollection services) => services
        .AddSingleton<IMail>(s => Environment.GetEnvironmentVariable(MailServer.Variable) is { Length: > 0 } server
            ? ActivatorUtilities.CreateInstance<SmtpMail>(s, MailServer.Parse(server))
            : ActivatorUtilities.CreateInstance<FolderMail>(s))
        .AddSingleton<Letters>();
}
