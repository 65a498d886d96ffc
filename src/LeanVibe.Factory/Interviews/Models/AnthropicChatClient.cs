using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace LeanVibe.Factory.Interviews.Models;

/// <summary>Anthropic's messages API.</summary>
internal sealed class AnthropicChatClient(HttpClient client, ModelOptions options) : WireChatClient(client, options)
{
    protected override string Path => "v1/messages";

    protected override JsonObject Body(IReadOnlyList<ChatMessage> messages, ChatOptions chat) => new()
    {
        ["model"] = Options.Name, ["system"] = string.Join('\n', messages.Where(m => m.Role == ChatRole.System).Select(m => m.Text)),
        ["messages"] = Listed(messages.Where(m => m.Role != ChatRole.System)), ["temperature"] = chat.Temperature, ["max_tokens"] = chat.MaxOutputTokens,
    };

    protected override void Sign(HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation("x-api-key", Options.Key);
        request.Headers.TryAddWithoutValidation("anthropic-version", "2023-06-01");
    }

    protected override (string Text, long Read, long Written) Read(JsonElement answer)
    {
        var usage = answer.TryGetProperty("usage", out var found) ? found : default;
        var text = string.Concat(answer.GetProperty("content").EnumerateArray().Where(c => c.TryGetProperty("text", out _)).Select(c => c.GetProperty("text").GetString()));
        return (text, Count(usage, "input_tokens"), Count(usage, "output_tokens"));
    }
}
