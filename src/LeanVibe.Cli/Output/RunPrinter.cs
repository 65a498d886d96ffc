using LeanVibe.Cli.Platforms;
using LeanVibe.Factory.Verdicts;
using LeanVibe.Factory.Runs;
using Spectre.Console;

namespace LeanVibe.Cli.Output;

/// <summary>Shows a run: every stage with its time while it goes, and at the end where the product is. Coloured in a terminal, plain lines elsewhere.</summary>
internal sealed class RunPrinter
{
    private readonly Dictionary<string, DateTimeOffset> _begun = [];
    private readonly IAnsiConsole _console;
    private DateTimeOffset? _first;

    public RunPrinter()
    {
        _console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Out) });
        if (Console.IsOutputRedirected)
        {
            _console.Profile.Width = 400;
        }
    }

    public void Line(RunLine line)
    {
        _first ??= line.At;
        var clock = $"{(line.At - _first.Value).TotalSeconds,6:0.0}s";
        switch (line.Level)
        {
            case EventLevel.Begin:
                _begun[line.Stage] = line.At;
                _console.MarkupLineInterpolated($"[grey]{clock}[/]  {line.Text} ...");
                break;
            case EventLevel.Done:
                var took = (line.At - _begun.GetValueOrDefault(line.Stage, line.At)).TotalSeconds;
                _console.MarkupLineInterpolated($"[grey]{clock}[/]  [green]done[/] in {took:0.0} s: {line.Text}");
                break;
            case EventLevel.Kept:
                _console.MarkupLineInterpolated($"[grey]{clock}[/]  [green]kept[/] {line.Text}");
                break;
            case EventLevel.Warn:
                _console.MarkupLineInterpolated($"[grey]{clock}[/]  [yellow]{line.Text}[/]");
                break;
            case EventLevel.Fail:
                _console.MarkupLineInterpolated($"[grey]{clock}[/]  [red]{line.Text}[/]");
                break;
            case EventLevel.Info:
                _console.MarkupLineInterpolated($"[grey]{clock}[/]    {line.Text}");
                break;
        }
    }

    public void Result(RunView run)
    {
        Gates(run.Gates);
        if (run.Failure is { } failure)
        {
            _console.MarkupLineInterpolated($"[red]{failure.Message}[/]");
            if (failure.File.Length > 0)
            {
                _console.MarkupLineInterpolated($"File: {failure.File}");
            }

            _console.MarkupLineInterpolated($"{failure.Next}");

            _console.MarkupLineInterpolated($"Go on with: leanvibe resume {run.Id}");
        }

        if (run.Repository.Length > 0)
        {
            _console.MarkupLineInterpolated($"Repository: {run.Repository}");
        }

        if (run.Url.Length == 0)
        {
            return;
        }

        foreach (var account in run.Accounts)
        {
            _console.MarkupLineInterpolated($"Sign in as {account.Role}: {account.Email}  {account.Password}");
        }

        _console.MarkupLineInterpolated($"[bold green]{run.Name} is live:[/] {run.Url}  ({run.Direct})");
        _console.MarkupLineInterpolated($"{run.BuildSeconds:0.0} s from the approved Blueprint to the live product.");
    }

    private void Gates(IReadOnlyList<GateResult> gates)
    {
        if (gates.Count == 0)
        {
            return;
        }

        var table = new Table { Border = Console.IsOutputRedirected ? TableBorder.Ascii2 : TableBorder.Rounded }.AddColumns("Gate", "Result", "Seconds", "Finding");
        foreach (var gate in gates)
        {
            var (colour, word) = gate.Status switch { GateStatus.Passed => ("green", "passed"), GateStatus.Failed => ("red", "FAILED"), _ => ("yellow", "not run") };
            var finding = gate.Status == GateStatus.Passed ? gate.Message : $"{gate.Message} {gate.File} {gate.Next}";
            table.AddRow(Markup.Escape(gate.Name), $"[{colour}]{word}[/]", $"{gate.Seconds:0.0}", Markup.Escape(finding));
        }

        _console.Write(table);
    }
}
