using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Saml;

/// <summary>
/// Opens an encrypted assertion: AES-GCM under a key that is encrypted with RSA-OAEP (XML Encryption 1.1). What is encrypted with CBC can be read by sending
/// changed copies of it (Jager and Somorovsky, 2011), so it is opened only where a signature around it, verified before, lets nobody change it: there are
/// providers that know nothing else. Every failure looks the same.
/// </summary>
internal static class Decryption
{
    private const int Nonce = 12;
    private const int Tag = 16;
    private const int Block = 16;

    /// <param name="isWithinSigned">The provider's signature around it has been verified.</param>
    public static Result<XmlDocument> Open(XmlElement encrypted, IReadOnlyList<X509Certificate2> keys, bool isWithinSigned)
    {
        if (encrypted.Only("EncryptedData", SamlNames.Encryption) is not { } data || Content(data) is not { Length: > Nonce + Tag } sealedBytes
            || CipherOf(data) is not { } cipher || (!cipher.IsGcm && !isWithinSigned) || KeyOf(encrypted, data) is not { } wrapped || Content(wrapped) is not { } wrappedBytes || Padding(wrapped) is not { } padding)
        {
            return SamlErrors.Undecryptable;
        }

        foreach (var certificate in keys)
        {
            if (Plain(certificate, padding, wrappedBytes, cipher, sealedBytes) is { } plain)
            {
                return SafeXml.Parse(plain) is { Succeeded: true } document ? document : SamlErrors.Undecryptable;
            }
        }

        return SamlErrors.Undecryptable;
    }

    private static byte[]? Plain(X509Certificate2 certificate, RSAEncryptionPadding padding, byte[] wrapped, Cipher cipher, byte[] sealedBytes)
    {
        try
        {
            using var rsa = certificate.GetRSAPrivateKey();
            var key = rsa?.Decrypt(wrapped, padding);
            return key?.Length * 8 != cipher.Bits ? null : cipher.IsGcm ? Gcm(key!, sealedBytes) : Cbc(key!, sealedBytes);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static byte[] Gcm(byte[] key, byte[] sealedBytes)
    {
        using var aes = new AesGcm(key, Tag);
        var plain = new byte[sealedBytes.Length - Nonce - Tag];
        aes.Decrypt(sealedBytes.AsSpan(0, Nonce), sealedBytes.AsSpan(Nonce, plain.Length), sealedBytes.AsSpan(Nonce + plain.Length), plain);
        return plain;
    }

    private static byte[] Cbc(byte[] key, byte[] sealedBytes)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return aes.DecryptCbc(sealedBytes.AsSpan(Block), sealedBytes.AsSpan(0, Block), PaddingMode.ISO10126);
    }

    private static Cipher? CipherOf(XmlElement data) => data.Only("EncryptionMethod", SamlNames.Encryption)?.GetAttribute("Algorithm") switch
    {
        "http://www.w3.org/2009/xmlenc11#aes128-gcm" => new(128, IsGcm: true),
        "http://www.w3.org/2009/xmlenc11#aes192-gcm" => new(192, IsGcm: true),
        "http://www.w3.org/2009/xmlenc11#aes256-gcm" => new(256, IsGcm: true),
        "http://www.w3.org/2001/04/xmlenc#aes128-cbc" => new(128, IsGcm: false),
        "http://www.w3.org/2001/04/xmlenc#aes192-cbc" => new(192, IsGcm: false),
        "http://www.w3.org/2001/04/xmlenc#aes256-cbc" => new(256, IsGcm: false),
        _ => null,
    };

    /// <summary>The one encrypted key: inside the data's key information, or beside the data.</summary>
    private static XmlElement? KeyOf(XmlElement encrypted, XmlElement data) =>
        data.Only("KeyInfo", SamlNames.Signature)?.Only("EncryptedKey", SamlNames.Encryption) ?? encrypted.Only("EncryptedKey", SamlNames.Encryption);

    private static RSAEncryptionPadding? Padding(XmlElement wrapped)
    {
        var method = wrapped.Only("EncryptionMethod", SamlNames.Encryption);
        var digest = method?.Only("DigestMethod", SamlNames.Signature)?.GetAttribute("Algorithm");
        var mask = method?.Only("MGF", "http://www.w3.org/2009/xmlenc11#")?.GetAttribute("Algorithm");

        // .NET uses one hash for both halves of OAEP; other pairs cannot be opened.
        return (method?.GetAttribute("Algorithm"), digest, mask) switch
        {
            ("http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p", null or "http://www.w3.org/2000/09/xmldsig#sha1", null) => RSAEncryptionPadding.OaepSHA1,
            ("http://www.w3.org/2009/xmlenc11#rsa-oaep", "http://www.w3.org/2001/04/xmlenc#sha256", "http://www.w3.org/2009/xmlenc11#mgf1sha256") => RSAEncryptionPadding.OaepSHA256,
            ("http://www.w3.org/2009/xmlenc11#rsa-oaep", null or "http://www.w3.org/2000/09/xmldsig#sha1", null or "http://www.w3.org/2009/xmlenc11#mgf1sha1") => RSAEncryptionPadding.OaepSHA1,
            _ => null,
        };
    }

    private static byte[]? Content(XmlElement element)
    {
        var text = element.Only("CipherData", SamlNames.Encryption)?.Only("CipherValue", SamlNames.Encryption).Words();
        var bytes = new byte[SafeXml.MostBytes];
        return text is not null && Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }

    private sealed record Cipher(int Bits, bool IsGcm);
}
