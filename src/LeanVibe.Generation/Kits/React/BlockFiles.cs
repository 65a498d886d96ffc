namespace LeanVibe.Generation.Kits.React;

/// <summary>Which file of the client has which block; files that no screen needs stay out of the product.</summary>
internal static class BlockFiles
{
    public const string Folder = "src/blocks/";
    public const string Tests = "tests/blocks/";

    /// <summary>The platform's own pages use it.</summary>
    private static readonly string[] Always = ["activity"];

    /// <summary>What a block's file stands on.</summary>
    private static readonly (string Block, string File)[] Behind = [("contact", "form"), ("assistant", "answers"), ("report", "table"), ("quiz", "questions"), ("quiz", "crossword"), ("quiz", "outcome"), ("quiz", "pairs"), ("quiz", "score")];

    public static string Of(string component) => component switch
    {
        "Cards" or "Gallery" => "cards",
        "PlaceMap" => "place-map",
        "CallToAction" => "call-to-action",
        _ => component.ToLowerInvariant(),
    };

    /// <summary>The files, without extension, that the blocks of these screens stand on.</summary>
    public static HashSet<string> Used(IEnumerable<ScreenPage> screens)
    {
        var named = screens.SelectMany(s => s.Blocks).Select(b => Of(b.Component)).Concat(Always).ToHashSet(StringComparer.Ordinal);
        foreach (var (block, file) in Behind)
        {
            if (named.Contains(block))
            {
                named.Add(file);
            }
        }

        return named;
    }

    /// <summary>True for every file but a block, or a block's test, that is not used.</summary>
    public static bool Keeps(string path, HashSet<string> used) =>
        Name(path, Folder) is { } block ? used.Contains(block) : Name(path, Tests) is not { } test || used.Contains(test);

    private static string? Name(string path, string folder) => path.StartsWith(folder, StringComparison.Ordinal) ? path[folder.Length..].Split('.')[0] : null;
}
