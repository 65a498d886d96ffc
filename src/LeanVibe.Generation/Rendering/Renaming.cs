using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Rendering;

/// <summary>Copies a file of a golden app into a product, with the reference product's spellings replaced by the product's own.</summary>
/// <remarks>
/// The three spellings are identifiers and need no escaping anywhere. The display name ("Harvest Table") does, so a file that shows
/// it is rendered from a slice, never copied.
/// </remarks>
public sealed class Renaming(ProductModel product)
{
    private readonly (string From, string To)[] _spellings =
    [
        ("HarvestTable", product.Name.Pascal),
        ("harvest-table", product.Name.Id),
        ("harvest_table", product.Name.Snake),
    ];

    public GeneratedFile Apply(GeneratedFile file)
    {
        var path = Replace(file.Path);
        return file.IsBinary ? file with { Path = path } : new(path, System.Text.Encoding.UTF8.GetBytes(Replace(file.Text))) { Executable = file.Executable };
    }

    private string Replace(string text) => _spellings.Aggregate(text, (t, s) => t.Replace(s.From, s.To, StringComparison.Ordinal));
}
