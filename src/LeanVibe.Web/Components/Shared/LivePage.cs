using LeanVibe.Platform.Tenancy;
using Microsoft.AspNetCore.Components;

namespace LeanVibe.Web.Components.Shared;

/// <summary>A page that keeps what it shows fresh while somebody looks at it, and stops when they leave.</summary>
public abstract class LivePage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _leaving = new();

    protected LivePage() => Leaving = _leaving.Token;

    [Inject] public TimeProvider Time { get; set; } = default!;

    /// <summary>Cancelled when the person leaves the page.</summary>
    protected CancellationToken Leaving { get; }

    /// <summary>How often the page looks again.</summary>
    protected virtual TimeSpan Every => TimeSpan.FromSeconds(3);

    /// <summary>Reads what the page shows.</summary>
    protected abstract Task LoadAsync();

    protected override Task OnParametersSetAsync() => LoadAsync();

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _ = InvokeAsync(KeepFreshAsync);
        }
    }

    private async Task KeepFreshAsync()
    {
        try
        {
            using var timer = new PeriodicTimer(Every, Time);
            while (await timer.WaitForNextTickAsync(Leaving))
            {
                await LoadAsync();
                StateHasChanged();
            }
        }
        catch (OperationCanceledException)
        {
            // The person left.
        }
        catch (NoTenantException)
        {
            // The page works for nobody any more; the layout leads away.
        }
        catch (Exception failure)
        {
            await DispatchExceptionAsync(failure);
        }
    }

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
        GC.SuppressFinalize(this);
    }
}
