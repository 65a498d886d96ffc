using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeanVibe.Factory.Interviews.Models;

/// <summary>The configured model, the same for everybody on the platform.</summary>
internal static class ModelSetup
{
    private const string Name = "model";

    public static void AddModels(this IServiceCollection services, ModelOptions options)
    {
        services.AddHttpClient(Name, client => client.Timeout = Timeout.InfiniteTimeSpan);
        services.AddSingleton(options);
        services.AddSingleton(s => new FactModel(options, () => Client(s.GetRequiredService<IHttpClientFactory>().CreateClient(Name), options), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<FactModel>>()));
    }

    internal static IChatClient Client(HttpClient client, ModelOptions options) => options.Kind switch
    {
        "anthropic" => new AnthropicChatClient(client, options),
        "ollama" => new OllamaChatClient(client, options),
        _ => new OpenAiChatClient(client, options),
    };
}
