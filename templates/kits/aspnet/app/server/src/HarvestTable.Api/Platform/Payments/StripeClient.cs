using System.Net.Http.Headers;
using System.Text.Json;

namespace HarvestTable.Platform.Payments;

/// <summary>
/// Takes card payments on Stripe's own page when Payments__Key is given: no card number ever passes here.
/// (https://docs.stripe.com/api/checkout/sessions)
/// <code>
/// first call: open a session -> 409 with its address -> the person pays there -> same call again: the session says paid
/// </code>
/// </summary>
public sealed class StripeClient(IConfiguration config, IHttpContextAccessor http)
{
    private const string Sessions = "v1/checkout/sessions";

    private readonly HttpClient _http = new() { BaseAddress = new(config["Payments:Url"] ?? "https://api.stripe.com/") };

    public bool IsConfigured => config["Payments:Key"] is { Length: > 0 };

    /// <param name="row">What is paid for; with the amount it is the idempotency key, so that the same thing has one session a day.</param>
    /// <param name="amount">In minor units.</param>
    /// <exception cref="Refusal">409 until it is paid, with the page's address as "pay"; 502 when Stripe refused or cannot be reached.</exception>
    public async Task<(string Status, string Provider, string Reference)> ChargeAsync(Guid row, long amount, CancellationToken ct)
    {
        try
        {
            using var opened = await SendAsync(HttpMethod.Post, Sessions, Order(row, amount), $"{row}-{amount}", ct);
            var id = opened.RootElement.GetProperty("id").GetString()!;
            using var session = await SendAsync(HttpMethod.Get, $"{Sessions}/{id}", null, null, ct);
            if (session.RootElement.GetProperty("payment_status").GetString() is "paid" or "no_payment_required")
            {
                return ("succeeded", "stripe", id);
            }

            var page = session.RootElement.GetProperty("url").GetString() ?? "";
            throw new Refusal(409, "Pay on the card provider's page; then this goes on.", new Dictionary<string, string[]> { ["pay"] = [page] });
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or KeyNotFoundException)
        {
            throw new Refusal(502, "The payment provider does not answer as it should: nothing was charged. Try again in a minute.");
        }
    }

    private KeyValuePair<string, string>[] Order(Guid row, long amount) =>
    [
        new("mode", "payment"),
        new("line_items[0][quantity]", "1"),
        new("line_items[0][price_data][currency]", ProductInfo.Currency.ToLowerInvariant()),
        new("line_items[0][price_data][unit_amount]", amount.ToString(null, null)),
        new("line_items[0][price_data][product_data][name]", ProductInfo.Name),
        new("metadata[row]", row.ToString()),
        new("success_url", Back()),
        new("cancel_url", Back()),
    ];

    /// <summary>The page of this product that the person came from.</summary>
    private string Back()
    {
        var request = http.HttpContext?.Request;
        var origin = $"{request?.Scheme ?? "http"}://{request?.Host.Value ?? "localhost"}";
        var from = request?.Headers.Referer.ToString() ?? "";
        return from.StartsWith(origin + "/", StringComparison.Ordinal) ? from : origin + "/";
    }

    private async Task<JsonDocument> SendAsync(HttpMethod method, string path, KeyValuePair<string, string>[]? form, string? key, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(method, path) { Content = form is null ? null : new FormUrlEncodedContent(form) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", config["Payments:Key"]);
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        using var response = await _http.SendAsync(request, ct);
        response.EnsureSuccessStatusCode();
        return JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(ct));
    }
}
