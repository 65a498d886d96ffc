using LeanVibe.Platform.Kernel;
using MudBlazor;

namespace LeanVibe.Web.Components.Shared;

/// <summary>How pages talk to the person: ask before what cannot be taken back, say what happened.</summary>
public sealed class Talk(IDialogService dialogs, ISnackbar notices)
{
    /// <returns>Whether the person agreed.</returns>
    public async Task<bool> AskAsync(string title, string text, string yes) =>
        await dialogs.ShowMessageBoxAsync(title, text, yesText: yes, cancelText: "Keep as it is") == true;

    /// <summary>Says that it worked, or what went wrong and what to do next.</summary>
    public void Tell<T>(Result<T> result, string good)
    {
        if (result.Succeeded)
        {
            notices.Add(good, Severity.Normal);
        }
        else
        {
            notices.Add($"{result.Error.Message} {result.Error.Next}".Trim(), Severity.Error);
        }
    }
}
