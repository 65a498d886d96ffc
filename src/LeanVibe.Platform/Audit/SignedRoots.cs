using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Audit;

/// <summary>
/// Roots of the tenants' chains, signed (ECDSA P-256) and kept in a file outside the database, each line over the one before. Whoever may change the
/// database can write a chain anew, but not the roots that were signed before; copy audit/roots.jsonl elsewhere to be safe from whoever owns both.
/// </summary>
public sealed class SignedRoots(PlatformFolder folder, TimeProvider time)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private readonly Lock _lock = new();

    private string Roots => Path.Combine(folder.Audit, "roots.jsonl");

    private string PublicKey => Path.Combine(folder.Audit, "public.pem");

    /// <summary>On disk when it returns.</summary>
    public void Add(TenantId tenant, IReadOnlyList<string> hashes)
    {
        lock (_lock)
        {
            using var key = Key();
            var previous = File.Exists(Roots) ? HashOf(File.ReadLines(Roots).LastOrDefault("")) : "";
            var root = new SignedRoot(tenant.ToString(), hashes.Count, MerkleRoot.Of(hashes), time.GetUtcNow().ToUnixTimeMilliseconds(), previous, "");
            var line = JsonSerializer.Serialize(root with { Signature = Convert.ToBase64String(key.SignData(Signed(root), HashAlgorithmName.SHA256)) }, Json);
            using var stream = new FileStream(Roots, FileMode.Append, FileAccess.Write);
            stream.Write(Encoding.UTF8.GetBytes(line + "\n"));
            stream.Flush(flushToDisk: true);
        }
    }

    /// <summary>All roots whose signatures and order hold, and what does not.</summary>
    public (IReadOnlyList<SignedRoot> Roots, IReadOnlyList<string> Problems) Read()
    {
        if (!File.Exists(Roots))
        {
            return ([], []);
        }

        using var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(PublicKey));
        var (good, problems, previous) = (new List<SignedRoot>(), new List<string>(), "");
        foreach (var (line, index) in File.ReadLines(Roots).Select((line, index) => (line, index)))
        {
            if (Parse(line) is not { } root || root.Previous != previous || !key.VerifyData(Signed(root), Convert.FromBase64String(root.Signature), HashAlgorithmName.SHA256))
            {
                problems.Add($"Line {index + 1} of {Roots} was changed, removed or put in.");
            }
            else
            {
                good.Add(root);
            }

            previous = HashOf(line);
        }

        return (good, problems);
    }

    /// <summary>Signs anything else that must hold before strangers, with the same key.</summary>
    public byte[] Sign(byte[] data)
    {
        lock (_lock)
        {
            using var key = Key();
            return key.SignData(data, HashAlgorithmName.SHA256);
        }
    }

    public bool IsGenuine(byte[] data, byte[] signature)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(PublicKey));
        return key.VerifyData(data, signature, HashAlgorithmName.SHA256);
    }

    private ECDsa Key()
    {
        Directory.CreateDirectory(folder.Audit);
        var path = Path.Combine(folder.Audit, "signing.pem");
        PrivateFile.Create(path, () =>
        {
            using var fresh = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            return fresh.ExportPkcs8PrivateKeyPem();
        });
        var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(path));
        if (!File.Exists(PublicKey))
        {
            File.WriteAllText(PublicKey, key.ExportSubjectPublicKeyInfoPem());
        }

        return key;
    }

    private static SignedRoot? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<SignedRoot>(line, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[] Signed(SignedRoot root) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{root.Tenant}|{root.Count}|{root.Root}|{root.At}|{root.Previous}"));

    private static string HashOf(string line) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)));
}

/// <param name="Count">It stands for the first so many entries of the tenant's chain.</param>
/// <param name="At">Milliseconds since 1970.</param>
/// <param name="Previous">SHA-256 of the line before, hex.</param>
public sealed record SignedRoot(string Tenant, int Count, string Root, long At, string Previous, string Signature);
