using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace HarvestTable.Tests.Hosting;

/// <summary>Somebody who talks to the server.</summary>
public sealed class Api(ApiHost host, Caller caller, string? cookie)
{
    private readonly HttpClient _client = host.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });

    public Caller Caller => caller;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? body = null, bool sameSite = true)
    {
        var request = new HttpRequestMessage(method, path) { Content = body };
        if (sameSite)
        {
            request.Headers.Add("X-Requested-With", "tests");
        }

        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        return _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Ct);
    }

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<HttpResponseMessage> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path);

    public Task<HttpResponseMessage> PostAsync(string path) => SendAsync(HttpMethod.Post, path);

    public Task<HttpResponseMessage> PostAsync<T>(string path, T body) => SendAsync(HttpMethod.Post, path, Content(body));

    public Task<HttpResponseMessage> PutAsync<T>(string path, T body) => SendAsync(HttpMethod.Put, path, Content(body));

    public async Task<JsonElement> ReadAsync(string path) => await JsonAsync(await GetAsync(path), 200);

    public async Task<T> ReadAsync<T>(string path)
    {
        var response = await GetAsync(path);
        await ExpectAsync(response, 200);
        return (await response.Content.ReadFromJsonAsync((JsonTypeInfo<T>)host.Json.GetTypeInfo(typeof(T)), Ct))!;
    }

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage response, int status)
    {
        await ExpectAsync(response, status);
        using var document = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(Ct), cancellationToken: Ct);
        return document.RootElement.Clone();
    }

    /// <summary>Shows what the server said when it is not what was expected.</summary>
    public static async Task ExpectAsync(HttpResponseMessage response, params int[] statuses)
    {
        if (!statuses.Contains((int)response.StatusCode))
        {
            var text = await response.Content.ReadAsStringAsync(Ct);
            Assert.Fail($"{response.RequestMessage!.Method} {response.RequestMessage.RequestUri} answered {(int)response.StatusCode}, "
                + $"not {string.Join(" or ", statuses)}: {text}");
        }
    }

    public HttpContent Content<T>(T body) => JsonContent.Create(body, (JsonTypeInfo<T>)host.Json.GetTypeInfo(typeof(T)));
}
