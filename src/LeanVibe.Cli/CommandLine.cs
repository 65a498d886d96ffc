using System.CommandLine;
using System.CommandLine.Invocation;
using LeanVibe.Cli.Commands;
using LeanVibe.Cli.Output;

namespace LeanVibe.Cli;

/// <summary>The commands, and what becomes of their outcome.</summary>
internal static class CommandLine
{
    /// <summary>So long a command may take to clear up after Ctrl-C.</summary>
    private static readonly TimeSpan ToClearUp = TimeSpan.FromSeconds(30);

    public static RootCommand Root { get; } = new("LeanVibe turns an idea into a tested, running product.")
    {
        BuildCommand.Create(),
        InterviewCommand.Create(),
        ChangeCommand.Create(),
        WhyCommand.Create(),
        BlueprintCommand.Create(),
        CheckCommand.Create(),
        GenerateCommand.Create(),
        ExtractCommand.Create(),
        UpCommand.Create(),
        LoginCommand.Create(),
        LogoutCommand.Create(),
        ListCommand.Create(),
        OpenCommand.Create(),
        StopCommand.Create(),
        RollBackCommand.Create(),
        ResumeCommand.Create(),
        EvalCommand.Create(),
        MigrateCommand.Create(),
        AuditCommand.Create(),
        TenantCommand.Create(),
        KeysCommand.Create(),
    };

    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root.Parse(args);
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            await Console.Error.WriteLineAsync($"Try 'leanvibe {string.Join(' ', parsed.CommandResult.Command.Name is "leanvibe" ? "" : parsed.CommandResult.Command.Name)} --help'.".Replace("  ", " ", StringComparison.Ordinal));
            return ExitCode.Usage;
        }

        return await parsed.InvokeAsync(new() { ProcessTerminationTimeout = ToClearUp, EnableDefaultExceptionHandler = false });
    }
}
