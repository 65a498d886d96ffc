using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using LeanVibe.Factory.Runs;
using LeanVibe.IntegrationTests.Databases;
using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Web;
using LeanVibe.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeanVibe.IntegrationTests.Isolation;

/// <summary>
/// A thousand organisations at once, each with its own mark in everything that it has. They read their lists, things and pages, write, and ask for what
/// another owns, all at the same time; every answer is searched for the marks and ids of all others.
/// </summary>
public abstract class CanaryTests(PostgresServer? server) : IAsyncLifetime
{
    private const int Organisations = 1_000;
    private const int AtOnce = 32;

    /// <summary>Of each organisation; every address comes about as often as any other.</summary>
    private const int RequestsOfEach = 8;

    /// <summary>Pages of an organisation that show what it has.</summary>
    private static readonly string[] Pages = ["/", "/runs", "/members", "/audit", "/usage", "/organisations", "/products/{slug}", "/runs/{id}"];

    /// <summary>In memory where the machine has that: thousands of small commits would wait for the disk.</summary>
    private readonly string _home = Directory.Exists("/dev/shm") ? Directory.CreateDirectory($"/dev/shm/leanvibe-canaries-{Guid.NewGuid():n}").FullName : Directory.CreateTempSubdirectory("leanvibe-canaries-").FullName;
    private readonly ConcurrentBag<string> _leaks = [];
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
    private readonly Canary[] _canaries = new Canary[Organisations];
    private Dictionary<Guid, int> _byId = [];
    private WebApplication _app = null!;
    private int _own;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = PlatformHost.Create(new() { Home = _home, Database = await TestDatabase.MigratedAddressAsync(server, Stop) }, logging => logging.ClearProviders());
        await _app.StartAsync(Stop);
        await TogetherAsync(Enumerable.Range(0, Organisations), async number => _canaries[number] = await Canary.MakeAsync(_app.Services, number, Stop));
        _byId = _canaries.ToDictionary(c => c.Tenant.Value, c => c.Number);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_home, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task No_answer_under_load_holds_the_mark_of_anybody_else()
    {
        var paths = Paths();
        Assert.True(paths.Count >= 15, $"The load no longer sees the endpoints: {string.Join(", ", paths)}");
        var random = new Random(4);
        var asked = (from canary in _canaries from turn in Enumerable.Range(0, RequestsOfEach) select (Canary: canary, Other: _canaries[random.Next(Organisations)], Turn: turn, Pick: random.Next(int.MaxValue))).ToArray();
        random.Shuffle(asked);
        await TogetherAsync(asked, one => one.Turn switch
        {
            0 => WriteAsync(one.Canary),
            1 => ReadAsync(one.Canary, one.Other, Parameterised(paths)[one.Pick % Parameterised(paths).Count], page: false),
            2 => ReadAsync(one.Canary, one.Canary, Pages[one.Pick % Pages.Length], page: true),
            _ => ReadAsync(one.Canary, one.Canary, paths[one.Pick % paths.Count], page: false),
        });

        Assert.True(_leaks.IsEmpty, $"{_leaks.Count} answers leaked or failed, such as: {string.Join('\n', _leaks.Take(5))}");
        Assert.True(_own > Organisations, $"Only {_own} answers held the asker's own mark: the load reads too little to prove anything.");
    }

    /// <summary>What an organisation may read over REST, but for archives, which are searched where they are made.</summary>
    private IReadOnlyList<string> Paths() =>
    [
        .. from endpoint in _app.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
           let path = endpoint.RoutePattern.RawText!.TrimEnd('/')
           where endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true && endpoint.Metadata.GetMetadata<Declaration>() is { Caller: Caller.Owner }
           where path.StartsWith("/api", StringComparison.Ordinal) && !path.EndsWith("/export", StringComparison.Ordinal)
           where !Of(_canaries[0], path).Contains('{', StringComparison.Ordinal)
           orderby path
           select path,
    ];

    private static IReadOnlyList<string> Parameterised(IReadOnlyList<string> paths) => [.. paths.Where(p => p.Contains('{', StringComparison.Ordinal))];

    private static string Of(Canary canary, string path) =>
        path.StartsWith("/api/interviews", StringComparison.Ordinal) || path.StartsWith("/api/connections", StringComparison.Ordinal) ? path
        : path.Replace("{slug}", canary.Product, StringComparison.Ordinal).Replace("{id}", canary.Run.ToString(), StringComparison.Ordinal);

    private async Task ReadAsync(Canary asker, Canary owner, string path, bool page)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _app.Urls.First() + Of(owner, path));
        if (page)
        {
            request.Headers.Add("Cookie", $"{SessionCookie.Plain}={asker.Session}");
            request.Headers.Add("Accept", "text/html");
            request.Headers.Add("Sec-Fetch-Site", "same-origin");
        }
        else
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", asker.Token);
        }

        using var answer = await _client.SendAsync(request, Stop);
        var text = await answer.Content.ReadAsStringAsync(Stop) + string.Join('\n', answer.Headers.Select(h => $"{h.Key}: {string.Join(',', h.Value)}"));
        var seen = Canary.In(text, _byId);
        if (seen.Any(number => number != asker.Number) || answer.StatusCode >= HttpStatusCode.InternalServerError || (owner != asker && answer.IsSuccessStatusCode))
        {
            _leaks.Add(string.Create(CultureInfo.InvariantCulture, $"{asker.Mark} asked {path} of {owner.Mark}: {(int)answer.StatusCode}, marks {string.Join(' ', seen)}"));
        }

        if (seen.Contains(asker.Number))
        {
            Interlocked.Increment(ref _own);
        }
    }

    private async Task WriteAsync(Canary canary)
    {
        await using var scope = _app.Services.GetRequiredService<TenantScopes>().Open(canary.Tenant);
        await scope.ServiceProvider.GetRequiredService<IRunStore>().AppendAsync(new(0, canary.Run, TimeProvider.System.GetUtcNow(), "build", EventLevel.Info, canary.Mark), Stop);
        await scope.ServiceProvider.GetRequiredService<IRunStore>().ChangeAsync(canary.Run, run => run.Idea == canary.Mark ? run with { Entities = run.Entities + 1 } : throw new InvalidOperationException(run.Idea), Stop);
        await scope.ServiceProvider.GetRequiredService<IAuditTrail>().WriteAsync(new("canary.sing", canary.Mark) { Detail = canary.Mark }, Stop);
    }

    private static Task TogetherAsync<T>(IEnumerable<T> all, Func<T, Task> work) =>
        Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Stop }, async (one, _) => await work(one));

    public sealed class OnSqlite() : CanaryTests(null);

    public sealed class OnPostgres(PostgresServer server) : CanaryTests(server);
}
