using System.Net;
using System.Net.Http.Json;
using LeanVibe.IntegrationTests.Databases;
using LeanVibe.IntegrationTests.Runs;
using LeanVibe.Platform.Identity.Tokens;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.IntegrationTests.Api;

/// <summary>The platform is killed (kill -9) while requests with keys are at work, and each is sent again afterwards.</summary>
public sealed class KilledRepeatTests : IDisposable
{
    private const int Requests = 40;
    private readonly string _home = Directory.CreateTempSubdirectory("leanvibe-repeat-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_home, recursive: true);
    }

    [Fact]
    public async Task Answers_outlive_it_and_nothing_is_made_twice()
    {
        var before = new Dictionary<string, string>(StringComparer.Ordinal);
        var (process, client) = await StartAsync();
        using (process)
        using (client)
        {
            Assert.Equal(HttpStatusCode.Created, (await PostAsync(client, "/api/tenants", new { slug = "aspen", name = "Aspen" }, "make-aspen")).Status);
            var some = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var asked = Task.WhenAll(Enumerable.Range(0, Requests).Select(n => TokenAsync(client, $"token-{n}", answer =>
            {
                lock (before)
                {
                    before[$"token-{n}"] = answer.Text;
                    if (before.Count > Requests / 4)
                    {
                        some.TrySetResult();
                    }
                }
            })));
            await some.Task.WaitAsync(Stop);
            await process.KillAsync(Stop);
            await asked;
        }

        (process, client) = await StartAsync();
        using (process)
        using (client)
        {
            foreach (var name in Enumerable.Range(0, Requests).Select(n => $"token-{n}"))
            {
                var (status, text) = await PostAsync(client, "/api/tenants/aspen/tokens", new { name }, $"key-of-{name}");
                Assert.True(status is HttpStatusCode.OK || (status is HttpStatusCode.Conflict && text.Contains("idempotency-key-unfinished", StringComparison.Ordinal)), $"{name}: {text}");
                Assert.True(!before.TryGetValue(name, out var known) || known == text, $"{name} was answered {known}, and after the kill {text}.");
            }

            await process.KillAsync(Stop);
        }

        await using var database = TestDatabase.Unprepared("sqlite", _home);
        var tenant = await database.Services.GetRequiredService<ITenantStore>().FindAsync("aspen", Stop);
        var made = await database.Services.GetRequiredService<IAccessTokens>().ListAsync(tenant!.Id, Stop);
        Assert.Equal(made.Count, made.Select(t => t.Name).Distinct().Count());
        Assert.InRange(made.Count, before.Count, Requests);
    }

    private static async Task TokenAsync(HttpClient client, string name, Action<(HttpStatusCode Status, string Text)> answered)
    {
        try
        {
            answered(await PostAsync(client, "/api/tenants/aspen/tokens", new { name }, $"key-of-{name}"));
        }
        catch (Exception away) when (away is HttpRequestException or IOException)
        {
            // Killed: nobody knows what became of it.
        }
    }

    private static async Task<(HttpStatusCode Status, string Text)> PostAsync(HttpClient client, string path, object body, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key);
        using var answer = await client.SendAsync(request, Stop);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop));
    }

    private async Task<(CommandProcess Process, HttpClient Client)> StartAsync()
    {
        var process = CommandProcess.Start(_home, "up", "--port", "0", "--json");
        Assert.True(await process.ReadUntilAsync("\"url\"", Stop), string.Join('\n', process.Lines));
        var client = new HttpClient { BaseAddress = new UriBuilder(process.LastLine.GetProperty("url").GetString()!) { Host = "127.0.0.1" }.Uri };
        client.DefaultRequestHeaders.Authorization = new("Bearer", (await File.ReadAllTextAsync(Path.Combine(_home, "platform.key"), Stop)).Trim());
        return (process, client);
    }
}
