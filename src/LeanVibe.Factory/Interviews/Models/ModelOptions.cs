using System.Globalization;

namespace LeanVibe.Factory.Interviews.Models;

/// <summary>Which language model helps to read, if any. Without a kind, rules alone read; nothing else changes.</summary>
public sealed record ModelOptions
{
    /// <summary>"openai" for every service that speaks its chat API, "anthropic", "ollama"; empty for none.</summary>
    public string Kind { get; init; } = "";
    public string Name { get; init; } = "";
    public string Key { get; init; } = "";

    /// <summary>The service's address; each kind has a usual one.</summary>
    public Uri? Url { get; init; }

    /// <summary>Tokens, read and written, that one interview may use.</summary>
    public int TokensPerInterview { get; init; } = 60_000;

    /// <summary>What a million tokens cost, and what one interview may cost, in the same money; 0 counts no money.</summary>
    public decimal PricePerMillion { get; init; }
    public decimal MoneyPerInterview { get; init; }

    /// <summary>What one tenant may cost in a month, in the same money; 0 for no limit besides its quota of tokens.</summary>
    public decimal MoneyPerMonth { get; init; }

    /// <summary>For one answer, both tries together; the pause between them comes on top, and is at most a quarter of it.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    public bool IsReady => Kind is "openai" or "anthropic" or "ollama" && Name.Length > 0;

    public Uri Address => Url ?? new Uri(Kind switch
    {
        "anthropic" => "https://api.anthropic.com/",
        "ollama" => "http://127.0.0.1:11434/",
        _ => "https://api.openai.com/",
    });

    /// <summary>Why an interview may use no more tokens, in a sentence; null while it may. The question that crosses a limit is the last one.</summary>
    /// <param name="interview">Tokens that it has used.</param>
    /// <param name="month">Tokens that its tenant has used since the first of the month.</param>
    public string? Refuses(int interview, long month) =>
        interview >= TokensPerInterview || (MoneyPerInterview > 0 && Costs(interview) >= MoneyPerInterview) ? "This interview's budget for the language model is used up; rules alone read from here on."
        : MoneyPerMonth > 0 && Costs(month) >= MoneyPerMonth ? "This month's money for the language model is used up; rules alone read until the first of the month (UTC)."
        : null;

    private decimal Costs(long tokens) => tokens * PricePerMillion / 1_000_000m;

    /// <summary>From LEANVIBE_MODEL_KIND, _NAME, _KEY, _URL, _TOKENS, _PRICE (of a million tokens), _MONEY (of an interview) and _MONTH_MONEY (of a tenant).</summary>
    public static ModelOptions FromEnvironment()
    {
        static string Value(string name) => Environment.GetEnvironmentVariable("LEANVIBE_MODEL_" + name) ?? "";
        return new ModelOptions
        {
            Kind = Value("KIND").ToLowerInvariant(),
            Name = Value("NAME"),
            Key = Value("KEY"),
            Url = Uri.TryCreate(Value("URL"), UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null,
            TokensPerInterview = int.TryParse(Value("TOKENS"), CultureInfo.InvariantCulture, out var tokens) && tokens > 0 ? tokens : 60_000,
            PricePerMillion = decimal.TryParse(Value("PRICE"), CultureInfo.InvariantCulture, out var price) ? price : 0,
            MoneyPerInterview = decimal.TryParse(Value("MONEY"), CultureInfo.InvariantCulture, out var money) ? money : 0,
            MoneyPerMonth = decimal.TryParse(Value("MONTH_MONEY"), CultureInfo.InvariantCulture, out var month) ? month : 0,
        };
    }
}
