using System.Collections.Frozen;
using System.Text;
using System.Xml;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Saml;

/// <summary>
/// The one parser for XML from strangers. It takes plain elements, attributes and text only: no document type, entity, comment, processing instruction or
/// CDATA, because these are what parsers and canonicalisation disagree about.
/// </summary>
internal static class SafeXml
{
    /// <summary>In bytes; genuine responses are below 30 KB.</summary>
    public const int MostBytes = 256 * 1024;

    private const int Deepest = 40;

    private static readonly FrozenSet<XmlNodeType> Plain = FrozenSet.Create(
        XmlNodeType.Element, XmlNodeType.EndElement, XmlNodeType.Text, XmlNodeType.Whitespace, XmlNodeType.SignificantWhitespace, XmlNodeType.XmlDeclaration);

    public static Result<XmlDocument> Parse(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > MostBytes)
        {
            return SamlErrors.Of("too-large", $"The message is larger than {MostBytes / 1024} KB.");
        }

        try
        {
            // Strict decoding, so that nothing is read that the signature was not made over.
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.Span).TrimStart('\uFEFF');
            return Strange(text) is { } strange ? SamlErrors.Malformed(strange) : Load(text);
        }
        catch (Exception problem) when (problem is XmlException or DecoderFallbackException)
        {
            return SamlErrors.Malformed("it is no well-formed XML in UTF-8");
        }
    }

    private static Result<XmlDocument> Load(string text)
    {
        var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        using var reader = Reader(text);
        document.Load(reader);
        return document;
    }

    /// <summary>What of it is not plain, or null.</summary>
    private static string? Strange(string text)
    {
        HashSet<string> ids = new(StringComparer.Ordinal);
        using var reader = Reader(text);
        while (reader.Read())
        {
            if (!Plain.Contains(reader.NodeType))
            {
                return $"it holds a {reader.NodeType}";
            }

            if (reader.Depth > Deepest)
            {
                return "it is nested too deeply";
            }

            if (reader.NodeType == XmlNodeType.Element && StrangeElement(reader, ids) is { } strange)
            {
                return strange;
            }
        }

        return null;
    }

    private static string? StrangeElement(XmlReader reader, HashSet<string> ids)
    {
        var owner = reader.NamespaceURI;
        for (var i = 0; i < reader.AttributeCount; i++)
        {
            reader.MoveToAttribute(i);
            if (reader.NamespaceURI == "http://www.w3.org/2000/xmlns/")
            {
                if (!Uri.TryCreate(reader.Value, UriKind.Absolute, out _))
                {
                    return "it declares a relative namespace";
                }
            }
            else if (reader.LocalName.Equals("id", StringComparison.OrdinalIgnoreCase))
            {
                if (reader.NamespaceURI.Length > 0 || reader.Name != IdName(owner))
                {
                    return $"it has an oddly written identifier ({reader.Name})";
                }

                if (!ids.Add(reader.Value))
                {
                    return "an identifier is used twice";
                }
            }
        }

        reader.MoveToElement();
        return null;
    }

    private static string IdName(string owner) => owner is SamlNames.Signature or SamlNames.Encryption ? "Id" : "ID";

    private static XmlReader Reader(string text) => XmlReader.Create(new StringReader(text), new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostBytes, MaxCharactersFromEntities = 0,
        ValidationType = ValidationType.None, CheckCharacters = true,
    });
}
