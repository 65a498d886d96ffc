using System.Text.RegularExpressions;

namespace LeanVibe.Tests.Architecture;

/// <summary>What must not be in the repository: clocks read in passing, blocked threads, unfinished work, somebody's machine.</summary>
public sealed partial class CleanlinessTests
{
    private static readonly string[] Texts = [".cs", ".razor", ".css", ".js", ".mjs", ".ts", ".tsx", ".json", ".md", ".csproj", ".props", ".yml", ".yaml", ".html", ".liquid", ".sh"];

    [Theory]
    [InlineData("P:System.DateTime.Now")]
    [InlineData("P:System.DateTime.UtcNow")]
    [InlineData("P:System.DateTimeOffset.Now")]
    [InlineData("P:System.DateTimeOffset.UtcNow")]
    [InlineData("P:System.Threading.Tasks.Task`1.Result")]
    [InlineData("M:System.Threading.Tasks.Task.Wait")]
    public void The_compiler_bans(string symbol) =>
        Assert.True(
            File.ReadAllLines(Path.Combine(Repository.Root, "BannedSymbols.txt")).Any(line => line.StartsWith(symbol + ";", StringComparison.Ordinal)),
            $"Put {symbol} back into BannedSymbols.txt with a sentence that says what to use.");

    [Fact]
    public void Warnings_are_errors_everywhere()
    {
        var props = File.ReadAllText(Path.Combine(Repository.Root, "Directory.Build.props"));
        Assert.True(props.Contains("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", StringComparison.Ordinal), "Keep TreatWarningsAsErrors in Directory.Build.props.");
        Assert.True(props.Contains("BannedApiAnalyzers", StringComparison.Ordinal), "Keep the analyzer that reads BannedSymbols.txt in Directory.Build.props.");
        Verdict.None(
            Repository.Projects.Where(p => Repository.ProjectFile(p).Descendants().Any(e => e.Name.LocalName is "NoWarn" or "TreatWarningsAsErrors")),
            "Remove NoWarn and TreatWarningsAsErrors from these projects: mend the warning, or suppress it on its line with the reason.");
    }

    [Fact]
    public void Nothing_names_a_machines_folders() =>
        Verdict.None(
            from folder in new[] { "src", "tests", "docs", "templates" }
            where Directory.Exists(Path.Combine(Repository.Root, folder))
            from file in Repository.Files(folder, Texts)
            from line in file.Lines.Select((text, index) => (text, index))
            where MachinePath().IsMatch(line.text)
            select $"{file.Path}:{line.index + 1}: {line.text.Trim()}",
            "Replace these paths with relative ones, options or temporary folders asked of the system: they exist on one machine only.");

    [Fact]
    public void Nothing_is_left_for_later() =>
        Verdict.None(
            from file in Repository.Files("src", ".cs", ".razor", ".js", ".css")
            from line in file.Lines.Select((text, index) => (text, index))
            where LeftForLater().IsMatch(line.text)
            select $"{file.Path}:{line.index + 1}",
            "Do it now, or write an issue and delete the note.");

    [Fact]
    public void Package_versions_are_central() =>
        Verdict.None(
            Repository.Projects.Where(p => Repository.ProjectFile(p).Descendants("PackageReference").Any(e => e.Attribute("Version") is not null)),
            "Move the versions of these projects to Directory.Packages.props.");

    [GeneratedRegex(@"(?<![\w.~])/(root|work|home/(?!app\b|node\b|nonroot\b|\$|<|\{)\w+)/|[A-Z]:\\Users\\", RegexOptions.CultureInvariant)]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException", RegexOptions.CultureInvariant)]
    private static partial Regex LeftForLater();
}
