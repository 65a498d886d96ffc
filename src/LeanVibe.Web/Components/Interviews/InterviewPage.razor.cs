using LeanVibe.Elicitation.Conversation;
using LeanVibe.Factory.Interviews;
using LeanVibe.Platform.Kernel;
using Microsoft.AspNetCore.Components;

namespace LeanVibe.Web.Components.Interviews;

/// <summary>A conversation: one question at a time, and beside it the Blueprint that it makes.</summary>
public sealed partial class InterviewPage(GetInterview get, TakeTurn take, BuildInterview build, NavigationManager navigation) : ComponentBase
{
    private InterviewView? _view;
    private Error? _missing;
    private Error? _refusal;
    private string _text = "";
    private string _change = "";

    [Parameter, EditorRequired] public string Id { get; set; } = "";

    protected override Task OnParametersSetAsync() => ShowAsync();

    private async Task ShowAsync()
    {
        var found = InterviewId.TryParse(Id, null, out var id) ? await get.ExecuteAsync(id, CancellationToken.None) : new Error("interview-unknown", "There is no such interview.", ErrorKind.NotFound, "Begin a new one.");
        _view = found.Succeeded ? found.Value : null;
        _missing = found.Error;
    }

    private async Task AnswerAsync(IReadOnlyList<string> chosen)
    {
        if (await SendAsync(TurnKind.Answered, _text, chosen))
        {
            _text = "";
        }
    }

    private async Task ChangeAsync()
    {
        if (_change.Trim().Length > 0 && await SendAsync(TurnKind.Said, _change, []))
        {
            _change = "";
        }
    }

    private async Task TurnAsync(TurnKind kind) => await SendAsync(kind, "", []);

    /// <summary>What was typed stays in its box unless it was taken.</summary>
    private async Task<bool> SendAsync(TurnKind kind, string text, IReadOnlyList<string> chosen)
    {
        var result = await Task.Run(() => take.ExecuteAsync(InterviewId.Parse(Id, null), new(Guid.NewGuid().ToString("n"), _view!.Version, kind, text, chosen), CancellationToken.None));
        _refusal = result.Error;
        if (result.Succeeded)
        {
            _view = result.Value;
        }
        else
        {
            await ShowAsync();
        }

        return result.Succeeded;
    }

    private async Task BuildAsync()
    {
        var run = await build.ExecuteAsync(InterviewId.Parse(Id, null), _view!.BlueprintHash, CancellationToken.None);
        if (run.Succeeded)
        {
            navigation.NavigateTo($"/runs/{run.Value.Id}");
        }
        else
        {
            _refusal = run.Error;
            await ShowAsync();
        }
    }

    private static string Words(SaidView said) => said switch
    {
        { Kind: TurnKind.Skipped } => "(left open)",
        { Kind: TurnKind.Delegated, Chosen.Count: 0 } => "(as is usual)",
        { Kind: TurnKind.Delegated } => $"(decided for you) {string.Join(", ", said.Chosen)}",
        _ => string.Join(". ", said.Chosen.Append(said.Text).Where(t => t.Trim().Length > 0)),
    };
}
