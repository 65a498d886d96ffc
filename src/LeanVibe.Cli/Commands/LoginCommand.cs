using System.CommandLine;
using LeanVibe.Cli.Logins;
using LeanVibe.Cli.Output;

namespace LeanVibe.Cli.Commands;

/// <summary>Lets this command line into a platform elsewhere: the person types a code in a browser, no password comes here.</summary>
internal static class LoginCommand
{
    public static Command Create()
    {
        var server = new Option<string>("--server") { Description = "The platform's address, for example https://factory.example.com", Required = true };
        var json = Shared.Json();
        var command = new Command("login", "Use a platform elsewhere from now on") { server, json }.WithExamples("leanvibe login --server https://factory.example.com");
        command.Does(async (parsed, cancellation) =>
        {
            var file = new LoginFile(new(new()));
            using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
            var login = await new AuthorizationServer(http).LogInAsync(
                parsed.GetValue(server)!,
                code => Console.Out.WriteLineAsync($"Open {code.Complete} in a browser, and let this in if it shows the code {code.UserCode}. On another device go to {code.Address} and type the code."),
                cancellation);
            file.Write(login);
            await Console.Out.WriteLineAsync($"You are logged in at {login.Server}. Commands work there until: leanvibe logout");
            if (parsed.GetValue(json))
            {
                JsonLine.Print(new { login.Server });
            }

            return ExitCode.Good;
        });
        return command;
    }
}
