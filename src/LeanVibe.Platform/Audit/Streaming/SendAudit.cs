using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LeanVibe.Platform.Identity.Connections.Oidc;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Audit.Streaming;

/// <summary>
/// One signed delivery. <c>LeanVibe-Signature: t=(seconds since 1970),v1=(hex of HMAC-SHA256 over "t.body")</c>: the time is signed too, so that an old delivery cannot
/// be sent again as a new one.
/// </summary>
public sealed class SendAudit(ProviderHttp http, TimeProvider time)
{
    public const string Signature = "LeanVibe-Signature";
    public const string Delivery = "LeanVibe-Delivery";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public bool MayGoTo(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0 && http.MayAsk(uri);

    /// <summary>Whether it was taken: answered with 2xx within a few seconds.</summary>
    public async Task<Result<bool>> ExecuteAsync(AuditStream stream, IReadOnlyList<AuditEntry> entries, bool isTest, CancellationToken cancellation)
    {
        var body = JsonSerializer.Serialize(new { organisation = stream.Organisation.ToString(), test = isTest, entries }, Json);
        var at = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, stream.Address) { Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")) };
        request.Headers.Add(Signature, $"t={at},v1={Sign(stream.Secret, at, body)}");
        request.Headers.Add(Delivery, Guid.NewGuid().ToString("D"));
        var answer = await http.SendAsync(request, cancellation);
        return !answer.Succeeded ? StreamErrors.NotTaken(answer.Error.Detail)
            : (int)answer.Value.Status is >= 200 and < 300 ? true
            : StreamErrors.NotTaken($"it answered {(int)answer.Value.Status}");
    }

    public static string Sign(string secret, string at, string body) => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{at}.{body}")));
}
