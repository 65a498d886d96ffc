using System.Text.RegularExpressions;
using System.Xml;

namespace LeanVibe.Platform.Identity.Saml;

/// <summary>A signature of the only form that is accepted: one reference, the enveloped transform and then exclusive canonicalisation, and nothing besides.</summary>
internal sealed partial record SignatureShape(XmlElement SignedInfo, string SignatureMethod, string Reference, string DigestMethod, byte[] Digest, byte[] Value)
{
    public string SignedInfoPrefixes { get; private init; } = "";

    public string ReferencePrefixes { get; private init; } = "";

    /// <summary>Null for every other form.</summary>
    public static SignatureShape? Of(XmlElement signature)
    {
        List<XmlElement> parts = [.. signature.Children()];
        var hasKeyInfo = parts.Count == 3 && Dsig(parts[2], "KeyInfo");
        if ((parts.Count != 2 && !hasKeyInfo) || !Dsig(parts[0], "SignedInfo") || !Dsig(parts[1], "SignatureValue"))
        {
            return null;
        }

        if (parts[0].Children().ToList() is not [var canonicalisation, var method, var reference]
            || !Dsig(canonicalisation, "CanonicalizationMethod") || !Dsig(method, "SignatureMethod") || !Dsig(reference, "Reference") || method.Children().Any()
            || reference.AttributeNames().Any(a => a is not ("URI" or "Id")) || !reference.HasAttribute("URI"))
        {
            return null;
        }

        if (reference.Children().ToList() is not [var transforms, var digestMethod, var digestValue]
            || !Dsig(transforms, "Transforms") || !Dsig(digestMethod, "DigestMethod") || !Dsig(digestValue, "DigestValue") || digestMethod.Children().Any())
        {
            return null;
        }

        if (transforms.Children().ToList() is not [var enveloped, var exclusive]
            || !Dsig(enveloped, "Transform") || enveloped.GetAttribute("Algorithm") != SamlNames.Enveloped || enveloped.Children().Any() || !Dsig(exclusive, "Transform"))
        {
            return null;
        }

        return Prefixes(canonicalisation) is { } signedInfoPrefixes && Prefixes(exclusive) is { } referencePrefixes
            && Base64(digestValue) is { } digest && Base64(parts[1]) is { } value
            ? new(parts[0], method.GetAttribute("Algorithm"), reference.GetAttribute("URI"), digestMethod.GetAttribute("Algorithm"), digest, value)
            {
                SignedInfoPrefixes = signedInfoPrefixes, ReferencePrefixes = referencePrefixes,
            }
            : null;
    }

    /// <summary>The inclusive prefixes of an exclusive canonicalisation (some providers name "xs"); null for another method or a list that is no list of prefixes.</summary>
    private static string? Prefixes(XmlElement method)
    {
        if (method.GetAttribute("Algorithm") != SamlNames.ExclusiveC14N)
        {
            return null;
        }

        return method.Children().ToList() switch
        {
            [] => "",
            [var list] when list.Is("InclusiveNamespaces", SamlNames.ExclusiveC14N) && !list.HasChildNodes && PrefixList().IsMatch(list.GetAttribute("PrefixList")) => list.GetAttribute("PrefixList"),
            _ => null,
        };
    }

    private static bool Dsig(XmlElement element, string name) => element.Is(name, SamlNames.Signature);

    private static byte[]? Base64(XmlElement element)
    {
        var bytes = new byte[8192];
        return element.Words() is { } text && Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }

    [GeneratedRegex(@"\A(?:[A-Za-z_][\w.-]{0,30}(?: [A-Za-z_][\w.-]{0,30}){0,9})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex PrefixList();
}
