using System.Globalization;
using System.Xml;

namespace LeanVibe.Platform.Identity.Saml;

/// <summary>Walking elements by namespace and name; nothing else of an XML document is ever asked.</summary>
internal static class XmlElements
{
    public static IEnumerable<XmlElement> Children(this XmlElement parent) => parent.ChildNodes.OfType<XmlElement>();

    public static List<XmlElement> Children(this XmlElement parent, string name, string space) => [.. parent.Children().Where(child => child.Is(name, space))];

    /// <summary>The child of that name where there is exactly one.</summary>
    public static XmlElement? Only(this XmlElement parent, string name, string space) => parent.Children(name, space) is [var only] ? only : null;

    public static IEnumerable<XmlElement> Everywhere(this XmlDocument document, string name, string space) => document.GetElementsByTagName(name, space).OfType<XmlElement>();

    public static bool Is(this XmlElement element, string name, string space) => element.LocalName == name && element.NamespaceURI == space;

    /// <summary>Null where it is missing or no text alone.</summary>
    public static string? Words(this XmlElement? element) => element is null || element.Children().Any() ? null : element.InnerText.Trim();

    public static string? Value(this XmlElement element, string attribute) => element.HasAttribute(attribute) ? element.GetAttribute(attribute) : null;

    /// <summary>A time as SAML writes it: with a zone, or UTC (core, 1.3.3). Null where it is missing; <see cref="DateTimeOffset.MinValue"/> where nobody can read it.</summary>
    public static DateTimeOffset? Time(this XmlElement element, string attribute) =>
        element.Value(attribute) is not { } text ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time
        : DateTimeOffset.MinValue;

    public static IEnumerable<string> AttributeNames(this XmlElement element) => element.Attributes.OfType<XmlAttribute>().Select(a => a.Name);
}
