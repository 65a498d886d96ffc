using System.Text.Json;
using LeanVibe.Elicitation.Conversation;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace LeanVibe.Factory.Interviews.Models;

/// <summary>Asks the configured model what a founder's words say. Whatever goes wrong, it reads nothing, and the rules' reading stands.</summary>
public sealed partial class FactModel
{
    private const int MostCharacters = 8_000, MostTokens = 2_000, Shortest = 12;

    private readonly ModelOptions options;
    private readonly Func<IChatClient> client;
    private readonly ILogger<FactModel> log;
    private readonly ResiliencePipeline<ChatResponse> patience;

    public FactModel(ModelOptions options, Func<IChatClient> client, TimeProvider time, ILogger<FactModel> log)
    {
        (this.options, this.client, this.log) = (options, client, log);
        patience = ModelPatience.Of(options, time);
    }

    /// <summary>There is a model, and words for it to read.</summary>
    public bool WouldAsk(Turn turn) => options.IsReady && turn.Text.Trim().Length >= Shortest && turn.Kind is (TurnKind.Said or TurnKind.Answered);

    /// <param name="used">Tokens that the interview has used so far.</param>
    /// <param name="month">Tokens that the tenant has used since the first of the month.</param>
    /// <returns>Nothing read, and why, also when it is cancelled: who has gone away has said their words all the same.</returns>
    public async Task<ModelReading> ReadAsync(Turn turn, int used, long month, CancellationToken cancellation)
    {
        if (!WouldAsk(turn))
        {
            return ModelReading.None;
        }

        if (options.Refuses(used, month) is { } spent)
        {
            return ModelReading.None with { Problem = spent };
        }

        List<ChatMessage> question = [new(ChatRole.System, FactPrompt.Text()), new(ChatRole.User, FactPrompt.Frame(turn.Question?.Text ?? "Tell me your idea.", turn.Text.Length > MostCharacters ? turn.Text[..MostCharacters] : turn.Text))];
        var asked = question.Sum(m => m.Text.Length) / 3;
        try
        {
            using var chat = client();
            var answer = await patience.ExecuteAsync(async stop => await chat.GetResponseAsync(question, new ChatOptions { ModelId = options.Name, Temperature = 0, MaxOutputTokens = MostTokens, ResponseFormat = ChatResponseFormat.Json }, stop), cancellation);
            var tokens = answer.Usage?.TotalTokenCount is { } told and > 0 ? told : asked + (answer.Text.Length / 3);
            return Read(answer.Text) with { Tokens = (int)Math.Min(tokens, int.MaxValue) };
        }
        catch (BrokenCircuitException)
        {
            return ModelReading.None with { Problem = "The language model failed several times and is left alone for a minute; rules alone read this." };
        }
        catch (Exception slow) when (slow is OperationCanceledException or TimeoutRejectedException)
        {
            // A service that was asked and not heard out has counted the question, so we do.
            return ModelReading.None with { Tokens = asked, Problem = "The language model took too long; rules alone read this." };
        }
        catch (ModelFailure refused)
        {
            LogFailure(refused.Message);
            return ModelReading.None with { Problem = refused.Passes ? "The language model is busy or out of order; rules alone read this." : "The language model refuses to answer; rules alone read this. Whoever runs this platform can mend its settings." };
        }
        catch (Exception failure)
        {
            LogFailure(failure.Message);
            return failure is HttpRequestException
                ? ModelReading.None with { Problem = "The language model could not be reached; rules alone read this." }
                : ModelReading.Unreadable with { Tokens = asked };
        }
    }

    private ModelReading Read(string answer)
    {
        try
        {
            return FactPrompt.Facts(answer) is { } facts ? new ModelReading(facts, 0) : ModelReading.Unreadable;
        }
        catch (JsonException wrong)
        {
            LogFailure(wrong.Message);
            return ModelReading.Unreadable;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The language model read nothing: {Problem}")]
    private partial void LogFailure(string problem);
}
