using LeanVibe.Factory.Interviews;
using LeanVibe.Factory.Runs;
using LeanVibe.Platform.Kernel;
using Microsoft.AspNetCore.Components;

namespace LeanVibe.Web.Components.Runs;

/// <summary>A new idea, and beside it what the factory understands of it so far.</summary>
public sealed partial class NewIdeaPage(StartRun start, StartInterview talk, ListInterviews interviews, NavigationManager navigation, TimeProvider time) : ComponentBase, IDisposable
{
    private const int MostOpen = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(450);

    private CancellationTokenSource _typing = new();
    private string _text = "";
    private bool _isFile;
    private bool _approves;
    private bool _reading;
    private Sketch? _draft;
    private Error? _refusal;
    private IReadOnlyList<InterviewLine> _open = [];

    private TimeProvider Time => time;

    private bool CanStart => _text.Trim().Length > 0 && (_draft is { IsSound: true } || (_draft is null && !_isFile));

    protected override async Task OnInitializedAsync() =>
        _open = [.. (await interviews.ExecuteAsync(CancellationToken.None)).Where(i => i.Run.Length == 0).Take(MostOpen)];

    private async Task TalkAsync()
    {
        var interview = await talk.ExecuteAsync(new(_text), CancellationToken.None);
        if (interview.Succeeded)
        {
            navigation.NavigateTo($"/interviews/{interview.Value.Id}");
        }
        else
        {
            _refusal = interview.Error;
        }
    }

    /// <summary>Reads once the person pauses, so that it neither flickers nor falls behind.</summary>
    private async Task ChangeAsync(string text)
    {
        (_text, _refusal) = (text, null);
        await _typing.CancelAsync();
        _typing.Dispose();
        _typing = new();
        var pausing = _typing.Token;
        if (text.Trim().Length == 0)
        {
            (_draft, _reading) = (null, false);
            return;
        }

        try
        {
            await Task.Delay(Pause, time, pausing);
            _reading = true;
            StateHasChanged();
            var draft = await Task.Run(() => _isFile ? Sketch.OfFile(text) : Sketch.OfIdea(text), pausing);
            pausing.ThrowIfCancellationRequested();
            (_draft, _reading) = (draft, false);
        }
        catch (OperationCanceledException)
        {
            // The person wrote on: the later text counts.
        }
    }

    private async Task SwitchAsync()
    {
        _isFile = !_isFile;
        await ChangeAsync("");
    }

    private async Task StartAsync()
    {
        var run = await start.ExecuteAsync(
            new() { Idea = _isFile ? "" : _text, Blueprint = _isFile ? _text : "", ApprovesItself = _approves },
            CancellationToken.None);
        if (run.Succeeded)
        {
            navigation.NavigateTo($"/runs/{run.Value.Id}");
        }
        else
        {
            _refusal = run.Error;
        }
    }

    public void Dispose()
    {
        _typing.Cancel();
        _typing.Dispose();
    }
}
