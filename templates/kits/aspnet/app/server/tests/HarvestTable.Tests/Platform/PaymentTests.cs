using HarvestTable.Platform.Payments;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace HarvestTable.Tests.Platform;

public sealed class PaymentTests(ApiHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_key_a_charge_is_recorded_as_a_test()
    {
        var payer = await host.AsAsync(RoleList.All[^1].Id);
        var row = Guid.NewGuid();
        await ChargeAsync(host.Get<Charges>(), payer.Caller, row, 1000);
        var payment = await payer.ReadAsync($"/api/payments/{row}");
        Assert.Equal("test", payment.GetProperty("status").GetString());
        Assert.Equal(Money.FromMinor(1000), payment.GetProperty("amount").GetDecimal());
        Assert.Equal(ProductInfo.FeePercent / 100 * Money.FromMinor(1000), payment.GetProperty("fee").GetDecimal(), 1);
        await Api.ExpectAsync(await (await host.AsAdministratorAsync()).GetAsync($"/api/payments/{row}"), 200);
        await Api.ExpectAsync(await host.Visitor().GetAsync($"/api/payments/{row}"), 401);
    }

    [Fact]
    public async Task Nothing_is_charged_for_nothing()
    {
        var payer = await host.AsAdministratorAsync();
        var row = Guid.NewGuid();
        await ChargeAsync(host.Get<Charges>(), payer.Caller, row, 0);
        await Api.ExpectAsync(await payer.GetAsync($"/api/payments/{row}"), 404);
    }

    [Fact]
    public async Task With_a_key_nothing_is_paid_until_the_provider_says_so()
    {
        var (seen, state) = ("", "unpaid");
        await using var provider = await StartAsync(async http =>
        {
            if (HttpMethods.IsPost(http.Request.Method))
            {
                seen = $"{http.Request.Headers.Authorization} {(await http.Request.ReadFormAsync(Ct))["line_items[0][price_data][unit_amount]"]} {http.Request.Headers["Idempotency-Key"]}";
            }

            await http.Response.WriteAsync($$"""{"id":"cs_1","payment_status":"{{state}}","url":"https://pay.example/cs_1"}""", Ct);
        });
        var row = Guid.NewGuid();
        var refusal = await Assert.ThrowsAsync<Refusal>(() => Client(provider).ChargeAsync(row, 1250, Ct));
        Assert.Equal(409, refusal.Status);
        Assert.Equal($"Bearer key 1250 {row}-1250", seen);
        state = "paid";
        Assert.Equal(("succeeded", "stripe", "cs_1"), await Client(provider).ChargeAsync(row, 1250, Ct));
    }

    [Fact]
    public async Task A_provider_that_fails_stops_the_charge()
    {
        await using var provider = await StartAsync(static http =>
        {
            http.Response.StatusCode = 500;
            return Task.CompletedTask;
        });
        var refusal = await Assert.ThrowsAsync<Refusal>(() => Client(provider).ChargeAsync(Guid.NewGuid(), 1250, Ct));
        Assert.Equal(502, refusal.Status);
    }

    private Task ChargeAsync(Charges charges, Caller caller, Guid row, long amount) => host.Db.TransactionAsync(
        tx => charges.ChargeAsync(new(tx, caller, row, DateTimeOffset.UtcNow, host.Get<RowServices>(), Ct), "thing", amount), Ct);

    private static StripeClient Client(WebApplication provider) => new(
        new ConfigurationBuilder().AddInMemoryCollection([new("Payments:Key", "key"), new("Payments:Url", provider.Urls.First() + "/")]).Build(),
        new HttpContextAccessor());

    private static async Task<WebApplication> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Map("/v1/checkout/sessions/{id?}", answer);
        await app.StartAsync(Ct);
        return app;
    }
}
