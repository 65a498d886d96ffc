using Microsoft.Extensions.AI;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace LeanVibe.Factory.Interviews.Models;

/// <summary>How often and how long a model is asked: a try has a limit, a passing failure one more try, and a service that keeps failing a rest.</summary>
/// <remarks>
/// <code>
/// question ─► two tries at most ─► resting? refuse at once ─► half of the patience ─► the service
/// </code>
/// </remarks>
internal static class ModelPatience
{
    /// <summary>How long a service that keeps failing is left alone.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    /// <summary>Failed tries after which it is left alone: two questions of two tries each.</summary>
    public const int MostFailures = 4;

    /// <summary>Longer than a founder's pause between two answers, so that slow failures count together.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    public static ResiliencePipeline<ChatResponse> Of(ModelOptions options, TimeProvider time) => new ResiliencePipelineBuilder<ChatResponse> { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions<ChatResponse>
        {
            MaxRetryAttempts = 1,
            Delay = Pause,
            UseJitter = true,
            ShouldHandle = tried => ValueTask.FromResult(IsPassing(tried.Outcome.Exception, options)),
            DelayGenerator = tried => ValueTask.FromResult((tried.Outcome.Exception as ModelFailure)?.Wait),
        })
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions<ChatResponse>
        {
            MinimumThroughput = MostFailures,
            FailureRatio = 0.5,
            SamplingDuration = Remembered,
            BreakDuration = Rest,
            ShouldHandle = tried => ValueTask.FromResult(tried.Outcome.Exception is not null and not OperationCanceledException),
        })
        .AddTimeout(options.Patience / 2)
        .Build();

    /// <summary>Who asks to be left alone for longer than there is patience is not asked again in this turn.</summary>
    private static bool IsPassing(Exception? failure, ModelOptions options) => failure switch
    {
        ModelFailure { Passes: true } refused => refused.Wait is not { } wait || wait < options.Patience / 4,
        HttpRequestException or TimeoutRejectedException => true,
        _ => false,
    };
}
