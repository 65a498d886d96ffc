using System.CommandLine;
using LeanVibe.Cli.Logins;
using LeanVibe.Cli.Output;

namespace LeanVibe.Cli.Commands;

/// <summary>Gives a platform elsewhere its tokens back; commands work on this machine again.</summary>
internal static class LogoutCommand
{
    public static Command Create()
    {
        var json = Shared.Json();
        var command = new Command("logout", "Use the platform of this machine again") { json }.WithExamples("leanvibe logout");
        command.Does(async (parsed, cancellation) =>
        {
            var file = new LoginFile(new(new()));
            var login = file.Read();
            if (login is not null)
            {
                // Here first: whatever the other side says, this machine has them no more.
                file.Delete();
                using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
                await new AuthorizationServer(http).EndAsync(login, cancellation);
            }

            await Console.Out.WriteLineAsync(login is null ? "You are logged in nowhere." : $"You are logged out at {login.Server}.");
            if (parsed.GetValue(json))
            {
                JsonLine.Print(new { Server = login?.Server ?? "" });
            }

            return ExitCode.Good;
        });
        return command;
    }
}
