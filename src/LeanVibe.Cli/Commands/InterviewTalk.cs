using System.Globalization;
using LeanVibe.Cli.Platforms;
using LeanVibe.Elicitation.Conversation;
using LeanVibe.Factory.Interviews;
using Spectre.Console;

namespace LeanVibe.Cli.Commands;

/// <summary>The conversation in a terminal: numbers choose suggestions, words answer, a few short commands steer.</summary>
internal sealed class InterviewTalk(PlatformClient client, CancellationToken cancellation)
{
    /// <summary>Goes on until the founder stops, the input ends, or it is enough and they say so.</summary>
    public async Task<InterviewView> HoldAsync(InterviewView view)
    {
        Say(view);
        AnsiConsole.MarkupLine("[grey]Numbers choose, words answer. Enter: decide for me · s: skip · b: back · ! and words: change something · q: stop[/]");
        while (view.Question is { } question)
        {
            Show(view, question);
            if (Console.In.ReadLine() is not { } line || line.Trim() is "q" or "quit")
            {
                return view;
            }

            view = await client.TurnAsync(view.Id, Turn(view, question, line.Trim()), cancellation);
            Say(view);
        }

        return view;
    }

    public static bool Approves(InterviewView view, bool already)
    {
        if (already || Console.IsInputRedirected)
        {
            return already;
        }

        foreach (var finding in view.Feasibility)
        {
            AnsiConsole.MarkupLineInterpolated($"{finding.Weight.ToString().ToLowerInvariant()}: {finding.Message} [grey]{finding.Mend}[/]");
        }

        AnsiConsole.MarkupLineInterpolated($"[bold]{view.Title}[/] is ready. Type yes to approve and build it (Blueprint {view.BlueprintHash[..12]}):");
        return Console.In.ReadLine()?.Trim() is "y" or "yes";
    }

    private static TurnRequest Turn(InterviewView view, QuestionView question, string line)
    {
        TurnRequest Made(TurnKind kind, string text = "", IReadOnlyList<string>? chosen = null) => new(Guid.NewGuid().ToString("n"), view.Version, kind, text, chosen);
        return line switch
        {
            "" => Made(TurnKind.Delegated),
            "s" or "skip" => Made(TurnKind.Skipped),
            "b" or "back" => Made(TurnKind.WentBack),
            ['!', .. var change] => Made(TurnKind.Said, change.Trim()),
            _ when Numbers(line) is { Count: > 0 } numbers => Made(TurnKind.Answered, "", [.. numbers.Where(n => n >= 1 && n <= question.Suggestions.Count).Select(n => question.Suggestions[n - 1].Id)]),
            _ => Made(TurnKind.Answered, line),
        };
    }

    /// <summary>"1 3" and "2,4" are numbers; a line with any word is not.</summary>
    private static List<int> Numbers(string line)
    {
        var parts = line.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return parts.All(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out _)) ? [.. parts.Select(p => int.Parse(p, CultureInfo.InvariantCulture))] : [];
    }

    private static void Show(InterviewView view, QuestionView question)
    {
        AnsiConsole.WriteLine();
        AnsiConsole.MarkupLineInterpolated($"[teal]{string.Join("  ", view.Coverage.Select(c => $"{c.Topic.ToString().ToLowerInvariant()} {c.Share:P0}"))}[/]");
        AnsiConsole.MarkupLineInterpolated($"[bold]{question.Text}[/]");
        AnsiConsole.MarkupLineInterpolated($"[grey]{question.Why}[/]");
        for (var i = 0; i < question.Suggestions.Count; i++)
        {
            AnsiConsole.MarkupLineInterpolated($"  [teal]{i + 1}[/]  {question.Suggestions[i].Label}");
        }

        if (view.Enough)
        {
            AnsiConsole.MarkupLine("[green]This is enough to build; q stops here.[/]");
        }

        AnsiConsole.Markup("> ");
    }

    private static void Say(InterviewView view)
    {
        AnsiConsole.MarkupLineInterpolated($"[italic]{view.Reply}[/]");
        if (view.Note.Length > 0)
        {
            AnsiConsole.MarkupLineInterpolated($"[grey]{view.Note}[/]");
        }
    }
}
