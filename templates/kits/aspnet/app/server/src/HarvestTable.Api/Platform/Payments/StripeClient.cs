using System.Net.Http.Headers;
using System.Text.Json;

namespace HarvestTable.Platform.Payments;

/// <summary>Makes payment intents at Stripe when Payments__Key is given. (https://docs.stripe.com/api/payment_intents/create)</summary>
public sealed class StripeClient(IConfiguration config)
{
    private readonly HttpClient _http = new() { BaseAddress = new(config["Payments:Url"] ?? "https://api.stripe.com/") };

    public bool IsConfigured => config["Payments:Key"] is { Length: > 0 };

    /// <param name="id">Sent as the idempotency key: the same charge is never made twice.</param>
    /// <exception cref="Refusal">502: Stripe refused or cannot be reached.</exception>
    public async Task<(string Status, string Provider, string Reference)> ChargeAsync(Guid id, long amount, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "v1/payment_intents");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", config["Payments:Key"]);
        request.Headers.Add("Idempotency-Key", id.ToString());
        request.Content = new FormUrlEncodedContent(
        [
            new("amount", amount.ToString(null, null)),
            new("currency", ProductInfo.Currency.ToLowerInvariant()),
            new("automatic_payment_methods[enabled]", "true"),
            new("metadata[charge]", id.ToString()),
        ]);
        try
        {
            using var response = await _http.SendAsync(request, ct);
            response.EnsureSuccessStatusCode();
            using var intent = JsonDocument.Parse(await response.Content.ReadAsStreamAsync(ct));
            return (intent.RootElement.GetProperty("status").GetString()!, "stripe", intent.RootElement.GetProperty("id").GetString()!);
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or KeyNotFoundException)
        {
            throw new Refusal(502, "The payment provider does not answer as it should: nothing was charged. Try again in a minute.");
        }
    }
}
