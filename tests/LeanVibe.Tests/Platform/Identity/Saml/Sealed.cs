using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace LeanVibe.Tests.Platform.Identity.Saml;

/// <summary>Encrypts assertions as identity providers do.</summary>
internal static class Sealed
{
    public static string Assertion(string xml, X509Certificate2 key, int bits, bool sha1)
    {
        var secret = RandomNumberGenerator.GetBytes(bits / 8);
        var nonce = RandomNumberGenerator.GetBytes(12);
        var plain = Encoding.UTF8.GetBytes(xml);
        var cipher = new byte[plain.Length];
        var tag = new byte[16];
        using var aes = new AesGcm(secret, 16);
        aes.Encrypt(nonce, plain, cipher, tag);
        using var rsa = key.GetRSAPublicKey()!;
        var wrapped = rsa.Encrypt(secret, sha1 ? RSAEncryptionPadding.OaepSHA1 : RSAEncryptionPadding.OaepSHA256);
        var method = sha1
            ? """<xenc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p"/>"""
            : """<xenc:EncryptionMethod Algorithm="http://www.w3.org/2009/xmlenc11#rsa-oaep"><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><xenc11:MGF xmlns:xenc11="http://www.w3.org/2009/xmlenc11#" Algorithm="http://www.w3.org/2009/xmlenc11#mgf1sha256"/></xenc:EncryptionMethod>""";
        return Build($"http://www.w3.org/2009/xmlenc11#aes{bits}-gcm", [.. nonce, .. cipher, .. tag], method, wrapped);
    }

    /// <summary>As providers do that know no GCM.</summary>
    public static string InBlocks(string xml, X509Certificate2 key, int bits)
    {
        using var aes = Aes.Create();
        aes.KeySize = bits;
        using var rsa = key.GetRSAPublicKey()!;
        var content = aes.EncryptCbc(Encoding.UTF8.GetBytes(xml), aes.IV, PaddingMode.ISO10126);
        return Build($"http://www.w3.org/2001/04/xmlenc#aes{bits}-cbc", [.. aes.IV, .. content], """<xenc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p"/>""", rsa.Encrypt(aes.Key, RSAEncryptionPadding.OaepSHA1));
    }

    public static string Build(string algorithm, byte[] content, string method, byte[] wrapped) => $"""
        <saml:EncryptedAssertion><xenc:EncryptedData xmlns:xenc="http://www.w3.org/2001/04/xmlenc#" Type="http://www.w3.org/2001/04/xmlenc#Element"><xenc:EncryptionMethod Algorithm="{algorithm}"/><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><xenc:EncryptedKey>{method}<xenc:CipherData><xenc:CipherValue>{Convert.ToBase64String(wrapped)}</xenc:CipherValue></xenc:CipherData></xenc:EncryptedKey></ds:KeyInfo><xenc:CipherData><xenc:CipherValue>{Convert.ToBase64String(content)}</xenc:CipherValue></xenc:CipherData></xenc:EncryptedData></saml:EncryptedAssertion>
        """;
}
