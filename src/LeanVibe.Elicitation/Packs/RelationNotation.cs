using LeanVibe.Blueprints;

namespace LeanVibe.Elicitation.Packs;

/// <summary>
/// A relation written in one line: <c>Name &gt; target</c> (only if the target is in the product) or <c>Name &gt;&gt; target</c> (brings it),
/// then any of ! required, cascade, clear, caller, unique, many. A target is a thing's id, "account", or "@shape" for every thing of that shape.
/// </summary>
internal sealed record RelationNotation(string Name, string Target, bool Brings, IReadOnlyList<string> Marks)
{
    public static RelationNotation Read(string notation)
    {
        var brings = notation.Contains(">>", StringComparison.Ordinal);
        var halves = notation.Split(brings ? ">>" : ">", 2, StringSplitOptions.TrimEntries);
        if (halves.Length != 2)
        {
            throw new FormatException($"'{notation}' is not a relation.");
        }

        var words = halves[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new RelationNotation(halves[0], words[0], brings, words[1..]);
    }

    /// <param name="target">The entity's id that the target stands for in this product.</param>
    public Relation To(string target, string name) => new()
    {
        Id = Ids.From(name),
        Name = name,
        Target = target,
        Required = Marks.Contains("!"),
        Unique = Marks.Contains("unique"),
        DefaultsToCaller = Marks.Contains("caller"),
        Cardinality = Marks.Contains("many") ? Cardinality.Many : Cardinality.One,
        OnDelete = Marks.Contains("cascade") ? OnDelete.Cascade : Marks.Contains("clear") ? OnDelete.Clear : OnDelete.Restrict,
    };
}
