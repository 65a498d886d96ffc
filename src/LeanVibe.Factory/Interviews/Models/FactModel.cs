using System.Reflection;
using System.Text.Json;
using LeanVibe.Elicitation.Conversation;
using LeanVibe.Elicitation.Models;
using Microsoft.Extensions.AI;

namespace LeanVibe.Factory.Interviews.Models;

/// <summary>Asks the configured model what a founder's words say. Whatever goes wrong, it reads nothing, and the rules' reading stands.</summary>
public sealed class FactModel(ModelOptions options, Func<IChatClient> client)
{
    /// <summary>The prompt in use; a change of it is a new file.</summary>
    public const string Prompt = "read-facts.1";

    private const int MostCharacters = 8_000, MostAnswer = 40_000, MostTokens = 2_000, Shortest = 12;

    /// <summary>There is a model, and words for it to read.</summary>
    public bool WouldAsk(Turn turn) => options.IsReady && turn.Text.Trim().Length >= Shortest && turn.Kind is (TurnKind.Said or TurnKind.Answered);

    /// <param name="used">Tokens that the interview has used so far.</param>
    public async Task<ModelReading> ReadAsync(Turn turn, int used, CancellationToken cancellation)
    {
        if (!WouldAsk(turn))
        {
            return ModelReading.None;
        }

        if (!options.Affords(used))
        {
            return ModelReading.None with { Problem = "The interview's budget for the model is used up." };
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(options.Patience);
        try
        {
            using var chat = client();
            var words = turn.Text.Length > MostCharacters ? turn.Text[..MostCharacters] : turn.Text;
            var answer = await chat.GetResponseAsync(
                [new(ChatRole.System, PromptText()), new(ChatRole.User, $"<question>{Quoted(turn.Question?.Text ?? "Tell me your idea.")}</question>\n<words>{Quoted(words)}</words>")],
                new ChatOptions { ModelId = options.Name, Temperature = 0, MaxOutputTokens = MostTokens, ResponseFormat = ChatResponseFormat.Json },
                limit.Token);
            return new ModelReading(Facts(answer.Text), (int)Math.Clamp(answer.Usage?.TotalTokenCount ?? (answer.Text.Length + words.Length) / 3, 0, int.MaxValue));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return ModelReading.None with { Problem = "The model took too long." };
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return ModelReading.None with { Problem = $"The model could not be asked: {failure.Message}" };
        }
    }

    /// <summary>The words cannot close their own frame.</summary>
    private static string Quoted(string text) => text.Replace("<", "‹", StringComparison.Ordinal).Replace(">", "›", StringComparison.Ordinal);

    private static List<ModelFact> Facts(string answer)
    {
        var (start, end) = (answer.IndexOf('{', StringComparison.Ordinal), answer.LastIndexOf('}'));
        if (answer.Length > MostAnswer || start < 0 || end < start)
        {
            return [];
        }

        using var json = JsonDocument.Parse(answer[start..(end + 1)]);
        return !json.RootElement.TryGetProperty("facts", out var facts) || facts.ValueKind != JsonValueKind.Array ? [] :
        [
            .. facts.EnumerateArray().Where(f => f.ValueKind == JsonValueKind.Object).Select(f => new ModelFact(Text(f, "line"), Text(f, "quote"))).Where(f => f.Line.Length > 0 && f.Quote.Length > 0),
        ];
    }

    private static string Text(JsonElement fact, string name) => fact.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static string PromptText()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"prompts/{Prompt}.md")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
