using LeanVibe.Hosting.Mvps;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeanVibe.Factory.TierUp;

/// <summary>
/// The course of one native build and what is told of it. A build whose product moves on to a newer release is given up;
/// one that fails is noted, and its product stays on the ordinary build.
/// </summary>
internal sealed partial class NativeCourse(TenantScopes scopes, NativeQueue queue, NativeNotes notes, ILogger<NativeCourse> logger)
{
    public void TellMissing(Error missing) => LogMissing(missing.Message, missing.Next);

    public async Task RaiseAsync(WaitingRelease waiting, CancellationToken stop)
    {
        var release = waiting.Release;
        using var abandon = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var work = scopes.DoAsync<NativeUpgrade, string>(waiting.Tenant, upgrade => upgrade.RunAsync(release, note => notes.Say(release.Slug, note), abandon.Token));
        try
        {
            while (!work.IsCompleted)
            {
                var changed = queue.Changed;
                if (!await queue.WantsAsync(waiting, CancellationToken.None))
                {
                    await abandon.CancelAsync();
                    break;
                }

                await Task.WhenAny(work, changed);
            }

            await EndAsync(waiting, await work);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            LogAbandoned(release.Slug, release.Id);
            notes.Say(release.Slug, "");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or HttpRequestException or TimeoutException or InvalidOperationException or System.Text.Json.JsonException)
        {
            await EndAsync(waiting, $"The native build broke off: {failure.Message}");
        }
    }

    private async Task EndAsync(WaitingRelease waiting, string problem)
    {
        var release = waiting.Release;
        notes.Say(release.Slug, problem);
        if (problem.Length == 0)
        {
            LogDone(release.Slug, release.Id);
            return;
        }

        if (!await queue.WantsAsync(waiting, CancellationToken.None))
        {
            notes.Say(release.Slug, "");
            LogAbandoned(release.Slug, release.Id);
            return;
        }

        LogFailed(release.Slug, release.Id, problem);
        await using var scope = scopes.Open(waiting.Tenant);
        await scope.ServiceProvider.GetRequiredService<IMvpStore>().NoteNativeProblemAsync(release.Slug, release.Id, problem, CancellationToken.None);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Message} {Next}")]
    private partial void LogMissing(string message, string next);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Slug} is on its native build of {Release}")]
    private partial void LogDone(string slug, string release);

    [LoggerMessage(Level = LogLevel.Information, Message = "The native build of {Slug} {Release} was given up: a newer release came")]
    private partial void LogAbandoned(string slug, string release);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Slug} stays on the ordinary build of {Release}: {Problem}")]
    private partial void LogFailed(string slug, string release, string problem);
}
