using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace LeanVibe.Factory.Interviews.Models;

/// <summary>Ollama's chat API, for models on one's own machine.</summary>
internal sealed class OllamaChatClient(HttpClient client, ModelOptions options) : WireChatClient(client, options)
{
    protected override string Path => "api/chat";

    protected override JsonObject Body(IReadOnlyList<ChatMessage> messages, ChatOptions chat) => new()
    {
        ["model"] = Options.Name, ["messages"] = Listed(messages), ["stream"] = false, ["format"] = "json",
        ["options"] = new JsonObject { ["temperature"] = chat.Temperature, ["num_predict"] = chat.MaxOutputTokens },
    };

    protected override void Sign(HttpRequestMessage request)
    {
        // A model on one's own machine takes no key.
    }

    protected override (string Text, long Read, long Written) Read(JsonElement answer) =>
        (answer.GetProperty("message").GetProperty("content").GetString() ?? "", Count(answer, "prompt_eval_count"), Count(answer, "eval_count"));
}
