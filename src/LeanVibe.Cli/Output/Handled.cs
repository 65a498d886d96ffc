using System.CommandLine;
using LeanVibe.Cli.Platforms;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Persistence;

namespace LeanVibe.Cli.Output;

/// <summary>Runs a command's work and turns what goes wrong into a sentence and an exit code; nobody sees a stack trace.</summary>
internal static class Handled
{
    public static void Does(this Command command, Func<ParseResult, CancellationToken, Task<int>> work) =>
        command.SetAction(async (parsed, cancellation) =>
        {
            try
            {
                return await work(parsed, cancellation);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                await Console.Error.WriteLineAsync("Cancelled.");
                return ExitCode.Cancelled;
            }
            catch (PlatformException failure)
            {
                return Say(failure.Error);
            }
            catch (DatabaseRefusedException failure)
            {
                return Say(failure.Error);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or HttpRequestException)
            {
                return Say(new("failed", failure.Message, ErrorKind.Failed, failure is IOException ? "See that the disk has room and that the files may be read and written." : ""));
            }
        });

    public static int Say(Error error)
    {
        Console.Error.WriteLine(error.Next.Length > 0 ? $"{error.Message} {error.Next}" : error.Message);
        return error.Kind is ErrorKind.Invalid or ErrorKind.NotFound ? ExitCode.Usage : ExitCode.Failed;
    }
}
