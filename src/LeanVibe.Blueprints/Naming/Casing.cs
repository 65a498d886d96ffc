using System.Globalization;

namespace LeanVibe.Blueprints.Naming;

/// <summary>Writes a name in the cases that ids, types, columns and headings need. ASCII only: accents are folded, other signs dropped.</summary>
public static class Casing
{
    /// <summary>"Order line" becomes "OrderLine".</summary>
    public static string Pascal(string name) => string.Concat(Words.Of(name).Select(Capital));

    /// <summary>"Order line" becomes "orderLine".</summary>
    public static string Camel(string name) => string.Concat(Words.Of(name).Select((word, at) => at == 0 ? word : Capital(word)));

    /// <summary>"Order line" becomes "order_line".</summary>
    public static string Snake(string name) => string.Join('_', Words.Of(name));

    /// <summary>"Order line" and "orderLine" become "order-line".</summary>
    public static string Kebab(string name) => string.Join('-', Words.Of(name));

    /// <summary>"order-line" becomes "Order Line".</summary>
    public static string Title(string name) => string.Join(' ', Words.Of(name).Select(Capital));

    /// <summary>"order-line" becomes "Order line", as names in a Blueprint are written.</summary>
    public static string Sentence(string name) => string.Join(' ', Words.Of(name).Select((word, at) => at == 0 ? Capital(word) : word));

    private static string Capital(string word) => string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(word[0])}{word[1..]}");
}
