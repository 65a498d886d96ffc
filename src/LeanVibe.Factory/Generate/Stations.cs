using LeanVibe.Generation;

namespace LeanVibe.Factory.Generate;

/// <summary>The stations of the assembly line: each has its paths, and its own commit.</summary>
internal static class Stations
{
    private static readonly (string Message, string[] Roots)[] All =
    [
        ("Approve the Blueprint and its contract", ["blueprint.json", "openapi.json", "leanvibe.lock.json", ".gitignore", ".editorconfig", ".gitattributes"]),
        ("Build the server", ["server"]),
        ("Build the web client", ["web"]),
        ("Make it deployable", ["compose.yaml", ".env.example", ".dockerignore", "deploy", ".github"]),
        ("Make it observable", ["observability"]),
    ];

    private const string Rest = "Document the product";
    private const string Gone = "Drop what is no longer part of the product";

    /// <summary>What builds leave in the work tree.</summary>
    public static IReadOnlyList<string> Unversioned { get; } = ["bin/", "obj/", "node_modules", "TestResults/", "coverage/", "wwwroot/", "dist/", "*.tsbuildinfo"];

    /// <summary>The stations that have files, in order; what no station owns is documentation. Last, folders go that nobody generates any more.</summary>
    public static IReadOnlyList<Station> Of(FileSet files)
    {
        var roots = files.Paths.Select(p => p.Split('/')[0]).Distinct(StringComparer.Ordinal).ToList();
        var owned = All.Select(s => new Station(s.Message, [.. s.Roots.Where(roots.Contains)]));
        var rest = new Station(Rest, [.. roots.Except(All.SelectMany(s => s.Roots))]);
        return [.. owned.Append(rest).Where(s => s.Paths.Count > 0), new(Gone, ["."])];
    }
}

internal sealed record Station(string Message, IReadOnlyList<string> Paths);
