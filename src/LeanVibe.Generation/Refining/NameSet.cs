using LeanVibe.Blueprints.Naming;

namespace LeanVibe.Generation.Refining;

/// <summary>Every spelling of one name that a template may need, worked out once.</summary>
/// <param name="Id">The Blueprint's id, kebab-case: "order-line".</param>
/// <param name="Title">As people read it: "Order line".</param>
/// <param name="Type">A type name that clashes with nothing in C# or TypeScript: "OrderLine", but "TaskItem" for a task.</param>
/// <param name="Pascal">"OrderLine"; a member name.</param>
/// <param name="Camel">"orderLine"; the JSON member.</param>
/// <param name="Snake">"order_line"; the column.</param>
/// <param name="Plurals">The same in the plural.</param>
public sealed record NameSet(string Id, string Title, string Type, string Pascal, string Camel, string Snake, PluralNames Plurals)
{
    /// <summary>In the middle of a sentence: "order line".</summary>
    public string Lower => InSentence(Title);

    public static NameSet From(string id, string title, string plural = "")
    {
        var many = plural.Length > 0 ? plural : EnglishPlural.Of(title);
        var manyId = EnglishPlural.Of(id);
        var pascal = Casing.Pascal(id);
        return new(id, title, ReservedTypes.Free(pascal), pascal, Casing.Camel(id), Casing.Snake(id),
            new(many, ReservedTypes.FreeFolder(Casing.Pascal(manyId), pascal), Casing.Camel(manyId), ReservedRoutes.Free(manyId, id), Casing.Snake(manyId)));
    }

    internal static string InSentence(string title) =>
        title.Length > 1 && char.IsUpper(title[0]) && !char.IsUpper(title[1]) ? char.ToLowerInvariant(title[0]) + title[1..] : title;
}

/// <param name="Title">"Order lines".</param>
/// <param name="Pascal">"OrderLines": folder and namespace; differs from the type's name even for uncountable words.</param>
/// <param name="Kebab">"order-lines": the route and the web folder.</param>
/// <param name="Snake">"order_lines": the table.</param>
public sealed record PluralNames(string Title, string Pascal, string Camel, string Kebab, string Snake)
{
    public string Lower => NameSet.InSentence(Title);
}
