using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.IntegrationTests.Kills;

/// <summary>
/// Makes organisations, erases them and makes new keys, all at the same time and until the platform dies, and remembers what it was told is done.
/// </summary>
internal sealed class BusyOperator(Random random)
{
    private readonly Lock _lock = new();
    private readonly List<string> _living = [];
    private int _made;

    /// <summary>Organisations of which the platform said that they are there.</summary>
    public Dictionary<string, TenantId> Made { get; } = new(StringComparer.Ordinal);

    /// <summary>Those of them that somebody asked to be deleted or erased, whatever the answer was.</summary>
    public HashSet<TenantId> Condemned { get; } = [];

    /// <summary>Those whose receipt was handed out.</summary>
    public HashSet<TenantId> Erased { get; } = [];

    /// <summary>The data key's version that the platform said there is.</summary>
    public Dictionary<TenantId, int> Keys { get; } = [];

    public int MasterKeys { get; private set; }

    /// <summary>Works until the platform is away.</summary>
    /// <param name="most">Completes <paramref name="reached"/> when so many things were begun.</param>
    public async Task WorkAsync(Uri url, string key, int most, TaskCompletionSource reached, CancellationToken end)
    {
        using var client = new HttpClient { BaseAddress = url };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        var begun = 0;
        await Task.WhenAll(LoopAsync(MakeAsync), LoopAsync(MakeAsync), LoopAsync(EraseAsync), LoopAsync(RotateAsync));

        async Task LoopAsync(Func<HttpClient, CancellationToken, Task> work)
        {
            try
            {
                while (!end.IsCancellationRequested)
                {
                    if (Interlocked.Increment(ref begun) == most)
                    {
                        reached.TrySetResult();
                    }

                    await work(client, end);
                }
            }
            catch (Exception away) when (away is HttpRequestException or IOException or OperationCanceledException)
            {
                // Killed: nobody knows what became of the last request.
                reached.TrySetResult();
            }
        }
    }

    /// <summary>What broke off is asked for once more, as an operator would.</summary>
    public static async Task FinishAsync(Uri url, string key, IEnumerable<string> slugs, CancellationToken cancellation)
    {
        using var client = new HttpClient { BaseAddress = url };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        foreach (var slug in slugs)
        {
            using var answer = await client.PostAsJsonAsync("/api/tenants", new { slug, name = slug }, cancellation);
            Assert.True(answer.IsSuccessStatusCode, $"{slug} cannot be finished: {await answer.Content.ReadAsStringAsync(cancellation)}");
        }
    }

    private async Task MakeAsync(HttpClient client, CancellationToken end)
    {
        var slug = $"org-{Interlocked.Increment(ref _made)}";
        if (await PostAsync(client, "/api/tenants", new { slug, name = slug }, end) is { } made)
        {
            lock (_lock)
            {
                Made[slug] = TenantId.Parse(made.GetProperty("id").GetString()!, null);
                _living.Add(slug);
            }
        }
    }

    private async Task EraseAsync(HttpClient client, CancellationToken end)
    {
        string slug;
        TenantId id;
        lock (_lock)
        {
            if (_living.Count < 2)
            {
                slug = "";
                id = default;
            }
            else
            {
                slug = _living[random.Next(_living.Count)];
                id = Made[slug];
                _living.Remove(slug);
                Condemned.Add(id);
            }
        }

        if (slug.Length == 0)
        {
            await MakeAsync(client, end);
        }
        else if (await PostAsync(client, $"/api/tenants/{slug}/delete", null, end) is not null && await PostAsync(client, $"/api/tenants/{slug}/erase", null, end) is not null)
        {
            lock (_lock)
            {
                Erased.Add(id);
            }
        }
    }

    private async Task RotateAsync(HttpClient client, CancellationToken end)
    {
        string slug;
        lock (_lock)
        {
            slug = _living.Count == 0 || random.Next(2) == 0 ? "" : _living[random.Next(_living.Count)];
        }

        if (slug.Length == 0)
        {
            if (await PostAsync(client, "/api/keys/rotate", null, end) is not null)
            {
                MasterKeys++;
            }
        }
        else if (await PostAsync(client, $"/api/tenants/{slug}/keys", null, end) is { } version)
        {
            lock (_lock)
            {
                Keys[Made[slug]] = version.GetProperty("version").GetInt32();
            }
        }
    }

    /// <returns>Null when it was not done, for example because the database is away.</returns>
    private static async Task<JsonElement?> PostAsync(HttpClient client, string path, object? body, CancellationToken end)
    {
        using var answer = await client.PostAsJsonAsync(path, body ?? new { }, end);
        return answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<JsonElement>(end) : null;
    }
}
