using System.Xml;

namespace LeanVibe.Platform.Identity.Saml;

/// <summary>The attribute statements of an assertion: plain values by name.</summary>
internal static class SamlAttributes
{
    private const int MostValues = 2000;

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(XmlElement assertion) =>
        assertion.Children("AttributeStatement", SamlNames.Assertion)
            .SelectMany(statement => statement.Children("Attribute", SamlNames.Assertion))
            .SelectMany(attribute => attribute.Children("AttributeValue", SamlNames.Assertion).Select(value => (Name: attribute.GetAttribute("Name"), Value: value.Words())))
            .Where(pair => pair is { Name.Length: > 0, Value.Length: > 0 })
            .Take(MostValues)
            .GroupBy(pair => pair.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group.Select(pair => pair.Value!)], StringComparer.Ordinal);
}
