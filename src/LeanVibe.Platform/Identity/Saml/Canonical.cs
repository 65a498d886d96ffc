using System.Security.Cryptography.Xml;
using System.Xml;

namespace LeanVibe.Platform.Identity.Saml;

/// <summary>Exclusive canonicalisation without comments (W3C, July 2002) of one element with all below it.</summary>
internal static class Canonical
{
    /// <param name="prefixes">The inclusive prefixes that the sender names, or nothing.</param>
    /// <param name="leaveOut">A direct child that is not part of it: the enveloped signature.</param>
    public static byte[] BytesOf(XmlElement element, string prefixes, XmlElement? leaveOut = null)
    {
        var alone = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        var copy = (XmlElement)alone.AppendChild(alone.ImportNode(element, true))!;
        if (leaveOut is not null)
        {
            copy.RemoveChild(copy.ChildNodes[IndexOf(element, leaveOut)]!);
        }

        TakeNamespaces(element, copy);
        var transform = new XmlDsigExcC14NTransform(includeComments: false, prefixes.Length > 0 ? prefixes : null!);
        transform.LoadInput(alone);
        using var output = (MemoryStream)transform.GetOutput(typeof(Stream));
        return output.ToArray();
    }

    /// <summary>The declarations that the element inherits, the nearest first.</summary>
    private static void TakeNamespaces(XmlElement element, XmlElement copy)
    {
        for (var node = element.ParentNode as XmlElement; node is not null; node = node.ParentNode as XmlElement)
        {
            foreach (var declaration in node.Attributes.OfType<XmlAttribute>().Where(a => a.NamespaceURI == "http://www.w3.org/2000/xmlns/"))
            {
                if (!copy.HasAttribute(declaration.Name))
                {
                    copy.SetAttribute(declaration.Name, declaration.Value);
                }
            }
        }
    }

    private static int IndexOf(XmlElement element, XmlElement child)
    {
        for (var i = 0; i < element.ChildNodes.Count; i++)
        {
            if (ReferenceEquals(element.ChildNodes[i], child))
            {
                return i;
            }
        }

        throw new ArgumentException("The signature is no direct child.", nameof(child));
    }
}
