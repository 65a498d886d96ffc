using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace LeanVibe.Factory.Interviews.Models;

/// <summary>The model with its patience: a try has a limit, a passing failure one more try, and a service that keeps failing a rest.</summary>
internal static class ModelSetup
{
    private const string Name = "model";

    public static void AddModels(this IServiceCollection services, ModelOptions options)
    {
        services.AddHttpClient(Name, client => client.Timeout = Timeout.InfiniteTimeSpan).AddResilienceHandler(Name, pipeline => pipeline
            .AddRetry(new HttpRetryStrategyOptions { MaxRetryAttempts = 1, Delay = TimeSpan.FromMilliseconds(300), BackoffType = DelayBackoffType.Exponential, UseJitter = true })
            .AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions { MinimumThroughput = 4, FailureRatio = 0.5, SamplingDuration = TimeSpan.FromMinutes(1), BreakDuration = TimeSpan.FromMinutes(1) })
            .AddTimeout(options.Patience / 2));
        services.AddSingleton(options);
        services.AddSingleton(s => new FactModel(options, () => Client(s.GetRequiredService<IHttpClientFactory>().CreateClient(Name), options)));
    }

    internal static IChatClient Client(HttpClient client, ModelOptions options) => options.Kind switch
    {
        "anthropic" => new AnthropicChatClient(client, options),
        "ollama" => new OllamaChatClient(client, options),
        _ => new OpenAiChatClient(client, options),
    };
}
