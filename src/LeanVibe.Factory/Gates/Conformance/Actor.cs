using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LeanVibe.Factory.Gates.Conformance;

/// <summary>Somebody who uses a product's API: a signed-in account of a role, or a visitor.</summary>
internal sealed class Actor(HttpClient client, string role)
{
    private string _cookie = "";

    public string Role => role;

    /// <summary>The session's cookie as "name=value"; empty for a visitor.</summary>
    public string Cookie => _cookie;

    /// <returns>Whether the account was let in.</returns>
    public async Task<bool> SignInAsync(string email, string password, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/auth/sign-in", UriKind.Relative)) { Content = JsonContent.Create(new { email, password }) };
        request.Headers.Add("X-Requested-With", "LeanVibe");
        using var response = await client.SendAsync(request, cancellation);
        if (response.IsSuccessStatusCode && response.Headers.TryGetValues("Set-Cookie", out var cookies))
        {
            _cookie = cookies.First().Split(';')[0];
        }

        return _cookie.Length > 0;
    }

    public Task<Answer> GetAsync(string path, CancellationToken cancellation) => SendAsync("get", path, null, cancellation);

    public Task<Answer> SendAsync(string method, string path, JsonNode? body, CancellationToken cancellation) =>
        SendContentAsync(method, path, body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"), cancellation);

    /// <summary>Uploads a picture of one pixel.</summary>
    public async Task<Answer> UploadAsync(CancellationToken cancellation)
    {
        var picture = new ByteArrayContent(Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
        picture.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        using var form = new MultipartFormDataContent { { picture, "file", "pixel.png" } };
        return await SendContentAsync("post", "/api/files", form, cancellation);
    }

    private async Task<Answer> SendContentAsync(string method, string path, HttpContent? content, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method.ToUpperInvariant()), new Uri(path, UriKind.Relative)) { Content = content };
        request.Headers.Add("X-Requested-With", "LeanVibe");
        if (_cookie.Length > 0)
        {
            request.Headers.Add("Cookie", _cookie);
        }

        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        var type = response.Content.Headers.ContentType?.MediaType ?? "";

        // A stream of events never ends: its headers are the answer.
        var text = type == "text/event-stream" ? "" : await response.Content.ReadAsStringAsync(cancellation);
        return new((int)response.StatusCode, type, text, type.EndsWith("json", StringComparison.Ordinal) && text.Length > 0 ? Parse(text) : null);
    }

    private static JsonElement? Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
