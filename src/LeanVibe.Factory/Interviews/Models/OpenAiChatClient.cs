using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace LeanVibe.Factory.Interviews.Models;

/// <summary>OpenAI's chat API, which many services speak.</summary>
internal sealed class OpenAiChatClient(HttpClient client, ModelOptions options) : WireChatClient(client, options)
{
    protected override string Path => "v1/chat/completions";

    protected override JsonObject Body(IReadOnlyList<ChatMessage> messages, ChatOptions chat) => new()
    {
        ["model"] = Options.Name, ["messages"] = Listed(messages), ["temperature"] = chat.Temperature, ["max_tokens"] = chat.MaxOutputTokens,
        ["response_format"] = new JsonObject { ["type"] = "json_object" },
    };

    protected override void Sign(HttpRequestMessage request) => request.Headers.Authorization = Options.Key.Length > 0 ? new AuthenticationHeaderValue("Bearer", Options.Key) : null;

    protected override (string Text, long Read, long Written) Read(JsonElement answer)
    {
        var usage = answer.TryGetProperty("usage", out var found) ? found : default;
        return (answer.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString() ?? "", Count(usage, "prompt_tokens"), Count(usage, "completion_tokens"));
    }
}
