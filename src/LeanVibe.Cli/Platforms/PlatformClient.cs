using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using LeanVibe.Cli.Logins;
using LeanVibe.Cli.Output;
using LeanVibe.Factory.Interviews;
using LeanVibe.Factory.Runs;
using LeanVibe.Hosting.Mvps;
using LeanVibe.Platform.Access;
using LeanVibe.Platform.Identity.Elevations;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Keys;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Tenancy.Erasing;

namespace LeanVibe.Cli.Platforms;

/// <summary>Speaks the platform's REST API (docs/decisions/0010).</summary>
internal sealed class PlatformClient : IDisposable
{
    private readonly HttpClient _client;

    public PlatformClient(Presence presence)
    {
        // By address, not by name: "localhost" may be looked up as IPv6 first.
        _client = new() { BaseAddress = new UriBuilder(presence.Url) { Host = "127.0.0.1" }.Uri, Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", presence.Key);
        _client.DefaultRequestHeaders.Add("X-Requested-With", "LeanVibe");
    }

    /// <summary>Of a platform elsewhere.</summary>
    public PlatformClient(string server, LoginFile login)
    {
        _client = new(new LoginHandler(login)) { BaseAddress = new(server), Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.Add("X-Requested-With", "LeanVibe");
    }

    public Task<RunView> StartRunAsync(string idea, string blueprint, bool approves, CancellationToken cancellation, string product = "")
    {
        JsonElement? given = blueprint.Length > 0 ? JsonSerializer.Deserialize<JsonElement>(blueprint) : null;
        return PostAsync<RunView>("/api/runs", new { idea, blueprint = given, autoApprove = approves, product }, cancellation);
    }

    public Task<RunView> RunAsync(string id, CancellationToken cancellation) => GetAsync<RunView>($"/api/runs/{id}", cancellation);

    public Task<IReadOnlyList<RunView>> RunsAsync(CancellationToken cancellation) => GetAsync<IReadOnlyList<RunView>>("/api/runs", cancellation);

    public Task<RunView> CancelRunAsync(string id, CancellationToken cancellation) => PostAsync<RunView>($"/api/runs/{id}/cancel", null, cancellation);

    public Task<RunView> ResumeRunAsync(string id, CancellationToken cancellation) => PostAsync<RunView>($"/api/runs/{id}/resume", null, cancellation);

    public Task<IReadOnlyList<MvpView>> ProductsAsync(CancellationToken cancellation) => ListAsync<MvpView>("/api/products", cancellation);

    public Task<MvpView> StartProductAsync(string slug, CancellationToken cancellation) => PostAsync<MvpView>($"/api/products/{Uri.EscapeDataString(slug)}/start", null, cancellation);

    public Task<MvpView> StopProductAsync(string slug, CancellationToken cancellation) => PostAsync<MvpView>($"/api/products/{Uri.EscapeDataString(slug)}/stop", null, cancellation);

    public Task<InterviewView> StartInterviewAsync(string idea, CancellationToken cancellation) => PostAsync<InterviewView>("/api/interviews", new StartInterviewRequest(idea, Guid.NewGuid()), cancellation);

    public Task<InterviewView> InterviewAsync(string id, CancellationToken cancellation) => GetAsync<InterviewView>($"/api/interviews/{Uri.EscapeDataString(id)}", cancellation);

    public Task<InterviewView> TurnAsync(string id, TurnRequest turn, CancellationToken cancellation) => PostAsync<InterviewView>($"/api/interviews/{Uri.EscapeDataString(id)}/turns", turn, cancellation);

    public Task<RunView> BuildInterviewAsync(string id, string hash, CancellationToken cancellation) => PostAsync<RunView>($"/api/interviews/{Uri.EscapeDataString(id)}/build", new { hash }, cancellation);

    public Task<ChangeView> ProposeChangeAsync(string slug, string words, CancellationToken cancellation) => PostAsync<ChangeView>($"/api/products/{Uri.EscapeDataString(slug)}/changes/proposal", new { words }, cancellation);

    public Task<RunView> ApplyChangeAsync(string slug, string words, string hash, CancellationToken cancellation) => PostAsync<RunView>($"/api/products/{Uri.EscapeDataString(slug)}/changes", new { words, hash }, cancellation);

    public async Task<string> BlueprintAsync(string slug, CancellationToken cancellation)
    {
        using var response = await _client.GetAsync(new Uri($"/api/products/{Uri.EscapeDataString(slug)}/blueprint", UriKind.Relative), cancellation);
        await EnsureAsync(response, cancellation);
        return await response.Content.ReadAsStringAsync(cancellation);
    }

    public Task<MvpView> RollBackProductAsync(string slug, CancellationToken cancellation) => PostAsync<MvpView>($"/api/products/{Uri.EscapeDataString(slug)}/rollback", null, cancellation);

    /// <param name="move">pause, archive, delete or restore.</param>
    public Task<MovedTenant> MoveTenantAsync(string name, string move, CancellationToken cancellation) => PostAsync<MovedTenant>($"/api/tenants/{Uri.EscapeDataString(name)}/{move}", null, cancellation);

    /// <summary>A product's archive, or of an organisation with the elevation that is given.</summary>
    public async Task ExportAsync(string path, string elevation, Stream to, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        if (elevation.Length > 0)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", elevation);
        }

        using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        await EnsureAsync(response, cancellation);
        await response.Content.CopyToAsync(to, cancellation);
    }

    public Task<Elevated> ElevateAsync(string organisation, string reason, CancellationToken cancellation) => PostAsync<Elevated>("/api/elevations", new { organisation, reason, minutes = 15 }, cancellation);

    public async Task EndElevationAsync(Guid id, CancellationToken cancellation)
    {
        using var response = await _client.DeleteAsync(new Uri($"/api/elevations/{id}", UriKind.Relative), cancellation);
        await EnsureAsync(response, cancellation);
    }

    public Task<ErasureReceipt> EraseTenantAsync(string name, CancellationToken cancellation) => PostAsync<ErasureReceipt>($"/api/tenants/{Uri.EscapeDataString(name)}/erase", null, cancellation);

    public Task<MasterChange> RotateMasterKeyAsync(CancellationToken cancellation) => PostAsync<MasterChange>("/api/keys/rotate", null, cancellation);

    public Task<MasterChange> ForgetMasterKeysAsync(CancellationToken cancellation) => PostAsync<MasterChange>("/api/keys/forget", null, cancellation);

    public Task<NewKey> RotateKeyAsync(string name, CancellationToken cancellation) => PostAsync<NewKey>($"/api/tenants/{Uri.EscapeDataString(name)}/keys", null, cancellation);

    /// <summary>A run's log as it grows, until the run stands still.</summary>
    public async IAsyncEnumerable<RunLine> WatchAsync(string id, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var response = await _client.GetAsync(new Uri($"/api/runs/{id}/events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, cancellation);
        await EnsureAsync(response, cancellation);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        await foreach (var item in SseParser.Create(stream).EnumerateAsync(cancellation))
        {
            if (item.EventType == "line")
            {
                yield return JsonSerializer.Deserialize<RunLine>(item.Data, JsonLine.Options)!;
            }
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<T> GetAsync<T>(string path, CancellationToken cancellation)
    {
        using var response = await _client.GetAsync(new Uri(path, UriKind.Relative), cancellation);
        await EnsureAsync(response, cancellation);
        return (await response.Content.ReadFromJsonAsync<T>(JsonLine.Options, cancellation))!;
    }

    /// <summary>All pages of a list.</summary>
    private async Task<IReadOnlyList<T>> ListAsync<T>(string path, CancellationToken cancellation)
    {
        var all = new List<T>();
        for (var next = path; next is not null;)
        {
            using var response = await _client.GetAsync(new Uri(next, UriKind.Relative), cancellation);
            await EnsureAsync(response, cancellation);
            all.AddRange((await response.Content.ReadFromJsonAsync<IReadOnlyList<T>>(JsonLine.Options, cancellation))!);
            next = response.Headers.TryGetValues("Link", out var links) ? links.First().Split('<', '>')[1] : null;
        }

        return all;
    }

    private async Task<T> PostAsync<T>(string path, object? body, CancellationToken cancellation)
    {
        using var content = body is null ? null : JsonContent.Create(body, options: JsonLine.Options);
        using var response = await _client.PostAsync(new Uri(path, UriKind.Relative), content, cancellation);
        await EnsureAsync(response, cancellation);
        return (await response.Content.ReadFromJsonAsync<T>(JsonLine.Options, cancellation))!;
    }

    private static async Task EnsureAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.IsSuccessStatusCode)
        {
            return;
        }

        var problem = response.Content.Headers.ContentType?.MediaType == "application/problem+json"
            ? await response.Content.ReadFromJsonAsync<Problem>(JsonLine.Options, cancellation)
            : null;
        var kind = (int)response.StatusCode switch { 400 => ErrorKind.Invalid, 403 => ErrorKind.Forbidden, 404 => ErrorKind.NotFound, 409 => ErrorKind.Conflict, 429 => ErrorKind.TooMany, _ => ErrorKind.Failed };
        throw new PlatformException(new(problem?.Code ?? "http", problem?.Detail ?? $"The platform answered {(int)response.StatusCode}.", kind, problem?.Next ?? ""));
    }

    private sealed record Problem(string? Code, string? Detail, string? Next);
}

/// <param name="Version">From 1; the highest seals.</param>
internal sealed record NewKey(int Version);

/// <param name="ErasedAfter">A deleted one can be restored until then.</param>
internal sealed record MovedTenant(string Slug, TenantState State, DateTimeOffset? ErasedAfter);

/// <summary>A line of a run's log as the API sends it.</summary>
internal sealed record RunLine(DateTimeOffset At, string Stage, EventLevel Level, string Text);
