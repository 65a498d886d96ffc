using System.Reflection;
using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Naming;

namespace LeanVibe.Generation.Kits.React;

/// <summary>The files of a character that take the place of the calm ones in src/character.</summary>
internal static class Characters
{
    public const string Folder = "src/character/";

    /// <summary>What only the calm character draws with.</summary>
    private static readonly string[] Calm = ["src/character/scene.tsx", "src/layout/product-shot.tsx"];

    /// <summary>True for the platform's own files, unless they belong to another character.</summary>
    public static bool Keeps(string path, Character character) => character == Character.Calm || !Calm.Contains(path, StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, GeneratedFile> FilesOf(Character character)
    {
        var prefix = $"kits/react/characters/{Casing.Kebab(character.ToString())}/";
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal))
            .Select(n => Read(assembly, n, Folder + n[prefix.Length..])).ToDictionary(f => f.Path, StringComparer.Ordinal);
    }

    private static GeneratedFile Read(Assembly assembly, string name, string path)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return new(path, content.ToArray());
    }
}
