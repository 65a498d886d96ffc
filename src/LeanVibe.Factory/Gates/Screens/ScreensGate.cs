using LeanVibe.Blueprints;
using LeanVibe.Factory.Accounts;
using LeanVibe.Factory.Gates.Browsing;
using LeanVibe.Factory.Gates.Conformance;
using LeanVibe.Factory.Verdicts;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Factory.Gates.Screens;

/// <summary>Every screen, as everybody who may see it, in a real browser: something is there to read, and the console is silent.</summary>
internal sealed class ScreensGate(DemoAccounts accounts, Chromium chromium, PlatformFolder folder) : IGate
{
    private const int TabsAtOnce = 3;
    private const string Anybody = "*";

    public string Name => GateNames.Screens;

    public async Task<GateResult> RunAsync(GateContext context, CancellationToken cancellation)
    {
        if (await ListedScreen.ReadAsync(context.Repository, cancellation) is not { Count: > 0 } screens)
        {
            return Failed("The web client lists no screens", "web/screens.json");
        }

        if (await chromium.FindAsync(cancellation) is not { } program)
        {
            return new(Name, GateStatus.NotRun, 0, "There is no Chromium on this machine", "", $"Install it ({Chromium.InstallCommand}), then resume or build again.");
        }

        var starting = Browser.StartAsync(program, folder, cancellation);
        var (preview, problem) = await context.Shown.StartAsync(cancellation);
        await using var browser = await starting;
        if (preview is null)
        {
            return Failed(problem, "server");
        }

        using var handler = new SocketsHttpHandler { UseCookies = false };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(preview.Url) };
        var actors = await Actors.SignInAsync(client, accounts.Of(context.Slug, context.Blueprint), cancellation);
        if (actors.Problem.Length > 0)
        {
            return Failed(actors.Problem, "server");
        }

        var visits = Visits(screens, actors).ToList();
        var found = new List<string>();
        await Parallel.ForEachAsync(
            visits.GroupBy(v => v.Actor),
            new ParallelOptions { MaxDegreeOfParallelism = TabsAtOnce, CancellationToken = cancellation },
            async (group, stop) =>
            {
                await using var tab = await browser.OpenAsync(preview.Url, group.Key.Cookie, stop);
                var loaded = false;
                foreach (var (screen, actor) in group)
                {
                    // Who comes to a site loads it once and then follows its links. After an error it is loaded anew.
                    var report = loaded ? await tab.GoOnAsync(screen.Path, stop) : await tab.VisitAsync(preview.Url + screen.Path, stop);
                    loaded = report.Problem is null;
                    if (report.Problem is { } error)
                    {
                        lock (found)
                        {
                            found.Add($"{screen.Path} as {actor.Role}: {error}");
                        }
                    }
                }
            });
        return found.Count > 0
            ? Failed(found.Count == 1 ? found[0] : $"{found.Order(StringComparer.Ordinal).First()} (and {found.Count - 1} more)", "web/src")
            : new(Name, GateStatus.Passed, 0, $"{screens.Count} screens, {visits.Count} visits, no console errors");
    }

    private static IEnumerable<(ListedScreen Screen, Actor Actor)> Visits(IReadOnlyList<ListedScreen> screens, Actors actors) =>
        from screen in screens
        from actor in actors.All
        where screen.Roles.Contains(actor.Role)
            || screen.Roles.Contains(Anybody)
            || (screen.Roles.Count == 0 && actor.Role != Role.Visitor)
        select (screen, actor);

    private GateResult Failed(string message, string file) => new(Name, GateStatus.Failed, 0, message, file, "Open the screen in a browser with its console, mend it, then resume.");
}
