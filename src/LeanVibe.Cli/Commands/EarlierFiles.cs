using LeanVibe.Generation;

namespace LeanVibe.Cli.Commands;

/// <summary>What a folder's product was generated from, so that its databases can follow.</summary>
internal static class EarlierFiles
{
    public static Earlier? In(DirectoryInfo folder)
    {
        var server = new DirectoryInfo(Path.Combine(folder.FullName, "server"));
        IEnumerable<FileInfo> files =
        [
            .. folder.Exists ? folder.EnumerateFiles("*.json") : [],
            .. server.Exists ? server.EnumerateFiles("*.sql", SearchOption.AllDirectories) : [],
        ];
        return Earlier.Read(
            from file in files
            let name = Path.GetRelativePath(folder.FullName, file.FullName).Replace('\\', '/')
            where Earlier.Needs(name)
            select new GeneratedFile(name, File.ReadAllBytes(file.FullName)));
    }
}
