using System.Text.Json;
using LeanVibe.Cli;

namespace LeanVibe.Tests.Cli;

/// <summary>Runs a command as a shell does and catches what it prints.</summary>
internal static class Terminal
{
    public static JsonElement LastLine(string output) => JsonSerializer.Deserialize<JsonElement>(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1]);

    public static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] args)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var (usualOutput, usualErrors) = (Console.Out, Console.Error);
        Console.SetOut(output);
        Console.SetError(errors);
        try
        {
            return (await CommandLine.RunAsync(args), output.ToString(), errors.ToString());
        }
        finally
        {
            Console.SetOut(usualOutput);
            Console.SetError(usualErrors);
        }
    }
}
