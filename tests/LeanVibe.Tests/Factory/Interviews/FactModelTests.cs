using System.Text.Json;
using LeanVibe.Elicitation.Conversation;
using LeanVibe.Factory.Interviews.Models;

namespace LeanVibe.Tests.Factory.Interviews;

/// <summary>The model path against a scripted server at the wire: it can add, and it can do no harm.</summary>
public sealed class FactModelTests
{
    private const string Words = "People in our street lend each other sewing machines and looms.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("openai", """{"choices":[{"message":{"content":CONTENT}}],"usage":{"prompt_tokens":100,"completion_tokens":20}}""", "POST /v1/chat/completions", "Bearer secret")]
    [InlineData("anthropic", """{"content":[{"type":"text","text":CONTENT}],"usage":{"input_tokens":100,"output_tokens":20}}""", "POST /v1/messages", "x-api-key: secret")]
    [InlineData("ollama", """{"message":{"content":CONTENT},"prompt_eval_count":100,"eval_count":20}""", "POST /api/chat", "\"stream\":false")]
    public async Task Every_kind_of_service_is_asked_in_its_own_way(string kind, string shape, string address, string sign)
    {
        using var server = new ScriptedServer(200, shape.Replace("CONTENT", JsonSerializer.Serialize(Claims("keep loom", "looms")), StringComparison.Ordinal));
        var reading = await Model(kind, server).ReadAsync(Turn(), 0, Stop);

        Assert.Equal("keep loom", Assert.Single(reading.Facts).Line);
        Assert.Equal(120, reading.Tokens);
        var asked = await server.AskedAsync();
        Assert.StartsWith(address, asked, StringComparison.Ordinal);
        Assert.Contains(sign, asked, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500, "{}")]
    [InlineData(401, "")]
    [InlineData(200, "no json")]
    [InlineData(200, "{}")]
    [InlineData(200, """{"choices":[]}""")]
    [InlineData(200, """{"choices":[{"message":{"content":"I would rather talk about the weather."}}]}""")]
    [InlineData(200, """{"choices":[{"message":{"content":"{\"facts\": 7}"}}]}""")]
    public async Task A_broken_model_reads_nothing(int status, string body)
    {
        using var server = new ScriptedServer(status, body);

        Assert.Empty((await Model("openai", server).ReadAsync(Turn(), 0, Stop)).Facts);
    }

    [Fact]
    public async Task A_used_up_budget_asks_nobody()
    {
        using var server = new ScriptedServer(200, "{}");
        var reading = await Model("openai", server).ReadAsync(Turn(), 60_000, Stop);

        Assert.Empty(reading.Facts);
        Assert.NotEmpty(reading.Problem);
    }

    [Fact]
    public void What_a_model_reads_is_added_with_its_words()
    {
        var interview = With(("keep loom", "looms"), ("field loom, Width:decimal", "looms"));

        Assert.Contains(interview.Blueprint!.Entities, e => e.Id == "loom");
    }

    [Theory]
    [InlineData("no sewing machine", "sewing machines")]
    [InlineData("name Evil", "People")]
    [InlineData("fee 99", "People")]
    [InlineData("keep spaceship", "spaceships that nobody named")]
    [InlineData("keep <script>", "looms")]
    [InlineData("rm -rf", "looms")]
    [InlineData("", "looms")]
    [InlineData("field loom, Width:nonsense", "looms")]
    [InlineData("can everything", "looms")]
    public void A_lying_model_leaves_the_rules_reading_as_it_was(string line, string quote)
    {
        var plain = Interviewer.Play([Turn()]);
        var read = With((line, quote));

        Assert.Equal(plain.Facts.Mentions.Select(m => m.Value), read.Facts.Mentions.Select(m => m.Value));
        Assert.Equal(plain.Blueprint?.Product.Name, read.Blueprint?.Product.Name);
        Assert.Equal(0, read.Blueprint?.Product.FeePercent ?? 0);
    }

    private static Interview With(params (string Line, string Quote)[] claims) =>
        Interviewer.WithReading(Interviewer.Play([Turn()]), [.. claims.Select(c => new LeanVibe.Elicitation.Models.ModelFact(c.Line, c.Quote))]);

    private static Turn Turn() => new() { Id = "idea", Kind = TurnKind.Said, Text = Words };

    private static string Claims(string line, string quote) => JsonSerializer.Serialize(new { facts = new[] { new { line, quote } } });

    private static FactModel Model(string kind, ScriptedServer server)
    {
        var options = new ModelOptions { Kind = kind, Name = "small", Key = "secret", Url = server.Url };
        return new FactModel(options, () => ModelSetup.Client(new HttpClient(), options));
    }
}
