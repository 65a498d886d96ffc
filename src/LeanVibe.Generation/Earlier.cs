using System.Text.RegularExpressions;
using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Serialization;

namespace LeanVibe.Generation;

/// <summary>What a product was generated from the last time, so that its data can follow to the next revision.</summary>
/// <param name="Migrations">The database scripts it has; they are kept byte for byte, because databases have run them.</param>
public sealed partial record Earlier(Blueprint Blueprint, FileSet Migrations)
{
    private const string BlueprintFile = "blueprint.json";

    /// <summary>Whether a generated file is asked for by <see cref="Read"/>.</summary>
    public static bool Needs(string path) => path == BlueprintFile || Migration().IsMatch(path);

    /// <summary>Null when the files are of no product, or of one whose Blueprint cannot be read any more.</summary>
    public static Earlier? Read(IEnumerable<GeneratedFile> files)
    {
        var needed = files.Where(f => Needs(f.Path)).ToList();
        return needed.Find(f => f.Path == BlueprintFile) is { } file && BlueprintReader.Read(file.Text).Blueprint is { } blueprint
            ? new(blueprint, needed.Where(f => f != file).Aggregate(FileSet.Empty, (all, f) => all.Add(f)))
            : null;
    }

    [GeneratedRegex(@"^server/.+/Migrations/\d{4}_[^/]+\.sql$")]
    private static partial Regex Migration();
}
