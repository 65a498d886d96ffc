using LeanVibe.Hosting.Mvps;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LeanVibe.Factory.TierUp;

/// <summary>
/// While the platform serves: takes live products to their native build, one after the other. A build whose product moves on to a newer release
/// is given up; one that fails is noted, and its product stays on the ordinary build.
/// </summary>
internal sealed partial class TierUpWorker(NativeQueue queue, INativeCompiler compiler, TenantScopes scopes, NativeNotes notes, PlatformOptions options, ILogger<TierUpWorker> logger)
    : IHostedLifecycleService, IDisposable
{
    private readonly CancellationTokenSource _end = new();
    private Task _work = Task.CompletedTask;

    /// <summary>Comes after those who end what a crash left running.</summary>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (!options.TiersUp)
        {
            return Task.CompletedTask;
        }

        if (compiler.Missing is { } missing)
        {
            LogMissing(missing.Message, missing.Next);
            return Task.CompletedTask;
        }

        _work = Task.Run(() => WorkAsync(_end.Token), CancellationToken.None);
        return Task.CompletedTask;
    }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        await _end.CancelAsync();
        await _work;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _end.Dispose();

    private async Task WorkAsync(CancellationToken stop)
    {
        try
        {
            while (true)
            {
                // Taken before looking, so that a launch between the two is not missed.
                var changed = queue.Changed;
                if (await queue.NextAsync(stop) is { } waiting)
                {
                    await RaiseAsync(waiting, stop);
                }
                else
                {
                    await changed.WaitAsync(stop);
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The platform ends; the next one begins this build again.
        }
    }

    private async Task RaiseAsync(WaitingRelease waiting, CancellationToken stop)
    {
        var release = waiting.Release;
        using var abandon = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var work = scopes.DoAsync<NativeUpgrade, string>(waiting.Tenant, upgrade => upgrade.RunAsync(release, note => notes.Say(release.Slug, note), abandon.Token));
        try
        {
            while (!work.IsCompleted)
            {
                var changed = queue.Changed;
                if (!await queue.WantsAsync(waiting, stop))
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
