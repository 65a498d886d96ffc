using System.IO.Compression;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Xml;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Saml;

/// <summary>The HTTP-Redirect binding (bindings, 3.4): a deflated message in the query, with a signature over the query as it is written.</summary>
internal static class RedirectMessage
{
    /// <param name="parameter">SAMLRequest or SAMLResponse.</param>
    /// <param name="relayState">Opaque; at most 80 bytes (bindings, 3.4.3).</param>
    public static Uri Write(Uri address, string parameter, string xml, string? relayState, X509Certificate2 key)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(Encoding.UTF8.GetBytes(xml));
        }

        var query = $"{parameter}={Uri.EscapeDataString(Convert.ToBase64String(packed.ToArray()))}"
            + (relayState is null ? "" : $"&RelayState={Uri.EscapeDataString(relayState)}")
            + $"&SigAlg={Uri.EscapeDataString(SamlNames.RsaSha256)}";
        using var rsa = key.GetRSAPrivateKey() ?? throw new ArgumentException("The certificate has no private RSA key.", nameof(key));
        var signature = rsa.SignData(Encoding.ASCII.GetBytes(query), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return new UriBuilder(address)
        {
            Query = (address.Query.Length > 1 ? address.Query[1..] + "&" : "") + query + "&Signature=" + Uri.EscapeDataString(Convert.ToBase64String(signature)),
        }.Uri;
    }

    /// <param name="query">As it came, with or without the question mark: the signature is over these very characters.</param>
    public static Result<XmlDocument> Read(string query, string parameter, IReadOnlyList<X509Certificate2> pinned)
    {
        var parts = query.TrimStart('?').Split('&').Select(p => p.Split('=', 2)).Where(p => p.Length == 2).ToList();
        if (parts.GroupBy(p => p[0], StringComparer.OrdinalIgnoreCase).Any(group => group.Count() > 1))
        {
            return SamlErrors.Malformed("a parameter stands in the address twice");
        }

        string? Raw(string name) => parts.Find(p => p[0] == name)?[1];
        if (Raw(parameter) is not { } message)
        {
            return SamlErrors.Malformed($"the address has no {parameter}");
        }

        if (Raw("SigAlg") is not { } algorithm || Raw("Signature") is not { } signature)
        {
            return SamlErrors.Of("unsigned", "The message is not signed.");
        }

        var method = Uri.UnescapeDataString(algorithm);
        if (!SignatureAlgorithms.IsKnown(method))
        {
            return SamlErrors.Of("algorithm", "The signature is made with an algorithm that is not safe: RSA or ECDSA with SHA-256 or better is.");
        }

        var signed = Encoding.ASCII.GetBytes($"{parameter}={message}" + (Raw("RelayState") is { } state ? $"&RelayState={state}" : "") + $"&SigAlg={algorithm}");
        var value = new byte[2048];
        return Convert.TryFromBase64String(Uri.UnescapeDataString(signature), value, out var length)
                && pinned.Any(certificate => SignatureAlgorithms.Verifies(certificate, method, signed, value[..length]))
            ? Inflate(Uri.UnescapeDataString(message)).Then(bytes => SafeXml.Parse(bytes))
            : SamlErrors.Of("key", "The signature was not made with a key of this connection's identity provider.");
    }

    private static Result<byte[]> Inflate(string message)
    {
        var packed = new byte[SafeXml.MostBytes];
        if (message.Length > SafeXml.MostBytes || !Convert.TryFromBase64String(message, packed, out var length))
        {
            return SamlErrors.Malformed("it is not base64");
        }

        try
        {
            using var inflate = new DeflateStream(new MemoryStream(packed, 0, length), CompressionMode.Decompress);
            var plain = new byte[SafeXml.MostBytes + 1];
            var read = inflate.ReadAtLeast(plain, plain.Length, throwOnEndOfStream: false);
            return read > SafeXml.MostBytes ? SamlErrors.Of("too-large", $"The message is larger than {SafeXml.MostBytes / 1024} KB.") : plain[..read];
        }
        catch (InvalidDataException)
        {
            return SamlErrors.Malformed("it is not deflated");
        }
    }
}
