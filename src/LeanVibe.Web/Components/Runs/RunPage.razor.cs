using LeanVibe.Blueprints;
using LeanVibe.Factory.Approve;
using LeanVibe.Factory.Blueprints;
using LeanVibe.Factory.Runs;
using LeanVibe.Platform.Kernel;
using LeanVibe.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace LeanVibe.Web.Components.Runs;

/// <summary>One run as it happens: stages, log, approval, gates, and the product at the end.</summary>
public sealed partial class RunPage(RunDesk desk, WatchRun watch, GetBlueprint getBlueprint) : LivePage
{
    private const int MostLines = 400;

    private readonly LinkedList<RunEvent> _lines = new();
    private RunView? _run;
    private Blueprint? _blueprint;
    private Error? _missing;
    private long _after;
    private DateTimeOffset? _begun;
    private bool _watching;

    [Parameter, EditorRequired] public string Id { get; set; } = "";

    protected override TimeSpan Every => TimeSpan.FromSeconds(1);

    private bool CanCancel => _run!.State is RunState.Queued or RunState.Running;

    private bool CanResume => _run!.State is RunState.Failed or RunState.Cancelled or RunState.Interrupted;

    private TimeSpan? Elapsed => _begun is { } begun ? Time.GetUtcNow() - begun : null;

    private string Clock => _run!.Seconds > 0 ? $"{Said.Seconds(_run.Seconds)} of work" : Said.Ago(_run.CreatedAt, Time.GetUtcNow());

    protected override async Task LoadAsync()
    {
        var found = await desk.FindAsync(Id, Leaving);
        if (!found.Succeeded)
        {
            _missing = found.Error;
            return;
        }

        _run = found.Value;
        if (_run.State == RunState.Waiting && _blueprint is null)
        {
            var blueprint = await getBlueprint.ExecuteAsync(_run.Slug, null, Leaving);
            _blueprint = blueprint.Succeeded ? blueprint.Value : null;
        }

        // The log ends whenever the run stands still; it is taken up again where it ended once the run moves on.
        if (!_watching && (_after == 0 || _run.State is RunState.Queued or RunState.Running))
        {
            _watching = true;
            _ = InvokeAsync(FollowLogAsync);
        }
    }

    private async Task FollowLogAsync()
    {
        try
        {
            await foreach (var line in watch.ExecuteAsync(RunId.Parse(Id, null), _after, Leaving))
            {
                _after = line.Number;
                _begun = line.Level == EventLevel.Begin ? line.At : _begun;
                _lines.AddFirst(line);
                if (_lines.Count > MostLines)
                {
                    _lines.RemoveLast();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The person left.
        }
        finally
        {
            _watching = false;
        }
    }

    private async Task ApproveAsync() => await ShowAsync(await desk.ApproveAsync(_run!));

    private async Task CancelAsync()
    {
        if (await desk.CancelAsync(_run!) is { } done)
        {
            await ShowAsync(done);
        }
    }

    private async Task ResumeAsync() => await ShowAsync(await desk.ResumeAsync(_run!));

    private Task ShowAsync(Result<RunView> result)
    {
        _run = result.Succeeded ? result.Value : _run;
        return LoadAsync();
    }
}
