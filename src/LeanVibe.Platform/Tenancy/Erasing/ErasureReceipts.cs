using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Tenancy.Erasing;

/// <summary>
/// Receipts in the folder "receipts", one file a tenant: <c>{"receipt": "(JSON)", "signature": "(base64)"}</c>, signed as the audit roots are
/// (ECDSA P-256 over SHA-256 of the text in "receipt"). Anybody with audit/public.pem can check one.
/// </summary>
public sealed class ErasureReceipts(PlatformFolder folder, SignedRoots signer)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public void Write(ErasureReceipt receipt)
    {
        Directory.CreateDirectory(folder.Receipts);
        var text = JsonSerializer.Serialize(receipt, Json);
        PrivateFile.Replace(PathOf(receipt.Tenant), JsonSerializer.Serialize(new SignedReceipt(text, Convert.ToBase64String(signer.Sign(Encoding.UTF8.GetBytes(text)))), Json));
    }

    /// <returns>Null when there is none, or it was changed.</returns>
    public ErasureReceipt? Find(TenantId tenant)
    {
        if (!File.Exists(PathOf(tenant.ToString())))
        {
            return null;
        }

        var signed = JsonSerializer.Deserialize<SignedReceipt>(File.ReadAllText(PathOf(tenant.ToString())), Json)!;
        return signer.IsGenuine(Encoding.UTF8.GetBytes(signed.Receipt), Convert.FromBase64String(signed.Signature)) ? JsonSerializer.Deserialize<ErasureReceipt>(signed.Receipt, Json) : null;
    }

    private string PathOf(string tenant) => Path.Combine(folder.Receipts, $"{tenant}.json");

    private sealed record SignedReceipt(string Receipt, string Signature);
}
