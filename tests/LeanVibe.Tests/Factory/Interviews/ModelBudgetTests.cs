using LeanVibe.Data;
using LeanVibe.Elicitation.Conversation;
using LeanVibe.Factory.Interviews;
using LeanVibe.Factory.Interviews.Models;
using LeanVibe.Platform;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Quotas;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeanVibe.Tests.Factory.Interviews;

/// <summary>A tenant's tokens: what a model used is kept, and without any left it is not asked.</summary>
public sealed class ModelBudgetTests : IDisposable
{
    private readonly TemporaryFolder _home = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Tokens_are_kept_and_when_they_are_used_up_rules_alone_read()
    {
        await using var server = new ScriptedServer(200, """{"choices":[{"message":{"content":"{}"}}],"usage":{"prompt_tokens":100,"completion_tokens":20}}""");
        var options = new ModelOptions { Kind = "openai", Name = "small", Url = server.Url };
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddData().AddPlatform(new PlatformOptions { Home = _home.Path })
            .AddTransient<ModelBudget>().AddSingleton(new FactModel(options, () => ModelSetup.Client(new HttpClient(), options), TimeProvider.System, NullLogger<FactModel>.Instance));
        using var host = builder.Build();
        await host.StartAsync(Stop);
        await using var scope = host.Services.GetRequiredService<TenantScopes>().Open(TenantId.Personal);
        var services = scope.ServiceProvider;
        Assert.True((await services.GetRequiredService<SetQuota>().ExecuteAsync("personal", QuotaKind.ModelTokensPerMonth, 120, "a test needs it", Stop)).Succeeded);

        // The server answers once: a second question would find nobody.
        var turn = new Turn { Id = "idea", Kind = TurnKind.Said, Text = "People in our street lend each other sewing machines." };
        Assert.Equal(120, (await services.GetRequiredService<ModelBudget>().ReadAsync(turn, 0, Stop)).Tokens);
        Assert.Equal(120, await services.GetRequiredService<IQuotaUse>().ModelTokensAsync(TenantId.Personal, Stop));
        var second = await services.GetRequiredService<ModelBudget>().ReadAsync(turn, 0, Stop);
        Assert.Equal((0, "120 of this month's 120 tokens of the language model are used. Rules alone read until the first of the month (UTC), or ask whoever runs this platform for more."), (second.Tokens, second.Problem));
        await host.StopAsync(Stop);
    }
}
