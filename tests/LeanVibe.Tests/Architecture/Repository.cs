using System.Xml.Linq;

namespace LeanVibe.Tests.Architecture;

/// <summary>The repository on disk, as the architecture rules read it.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "dist", ".git", "lib"];

    public static string Root { get; } = FindRoot();

    /// <summary>The names of the projects in src, for example "LeanVibe.Web".</summary>
    public static IReadOnlyList<string> Projects { get; } =
        [.. Directory.EnumerateDirectories(Path.Combine(Root, "src")).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    /// <summary>Files under a folder of the repository, without build output, by extension (".cs").</summary>
    public static IEnumerable<SourceFile> Files(string folder, params string[] extensions) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Select(path => new SourceFile(Path.GetRelativePath(Root, path).Replace('\\', '/')))
            .Where(file => extensions.Contains(Path.GetExtension(file.Path)) && !file.Folders.Any(NotOurs.Contains))
            .OrderBy(file => file.Path, StringComparer.Ordinal);

    public static XDocument ProjectFile(string project) =>
        XDocument.Load(Path.Combine(Root, "src", project, project + ".csproj"));

    /// <summary>The includes of an item ("ProjectReference", "PackageReference") of a project in src.</summary>
    public static IEnumerable<string> Includes(string project, string item) =>
        ProjectFile(project).Descendants(item).Select(e => (string?)e.Attribute("Include")).OfType<string>();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LeanVibe.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Run the tests from within the repository: LeanVibe.slnx was not found above them.");
    }
}

/// <param name="Path">Relative to the repository, with forward slashes.</param>
internal sealed record SourceFile(string Path)
{
    public IReadOnlyList<string> Folders { get; } = Path.Split('/')[..^1];

    public string Name => System.IO.Path.GetFileName(Path);

    public string Text => File.ReadAllText(System.IO.Path.Combine(Repository.Root, Path));

    public IReadOnlyList<string> Lines => File.ReadAllLines(System.IO.Path.Combine(Repository.Root, Path));
}
