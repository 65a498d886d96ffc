using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace LeanVibe.Factory.Interviews.Models;

/// <summary>A chat model over HTTP; each service has its own way to ask and to answer.</summary>
/// <exception cref="ModelFailure">The service answered with an error.</exception>
internal abstract class WireChatClient(HttpClient client, ModelOptions options) : IChatClient
{
    /// <summary>Of one answer, in bytes.</summary>
    private const int MostBytes = 1_000_000;

    protected ModelOptions Options => options;

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? chat = null, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.Address, Path)) { Content = JsonContent.Create(Body([.. messages], chat ?? new())) };
        Sign(request);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            throw new ModelFailure(response.StatusCode, response.Headers.RetryAfter?.Delta);
        }

        await response.Content.LoadIntoBufferAsync(MostBytes, cancellationToken);
        using var json = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(cancellationToken), cancellationToken: cancellationToken);
        var (text, read, written) = Read(json.RootElement);
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, text)) { Usage = new UsageDetails { InputTokenCount = read, OutputTokenCount = written, TotalTokenCount = read + written } };
    }

    /// <summary>The whole answer at once.</summary>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? chat = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var update in (await GetResponseAsync(messages, chat, cancellationToken)).ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
        client.Dispose();
        GC.SuppressFinalize(this);
    }

    protected abstract string Path { get; }

    protected abstract JsonObject Body(IReadOnlyList<ChatMessage> messages, ChatOptions chat);

    protected abstract void Sign(HttpRequestMessage request);

    protected abstract (string Text, long Read, long Written) Read(JsonElement answer);

    protected static JsonArray Listed(IEnumerable<ChatMessage> messages) =>
        new([.. messages.Select(m => (JsonNode)new JsonObject { ["role"] = m.Role.Value, ["content"] = m.Text })]);

    protected static long Count(JsonElement answer, string name) => answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var count) ? Math.Clamp(count, 0, int.MaxValue) : 0;
}
