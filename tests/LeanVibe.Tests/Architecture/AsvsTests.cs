using System.Text.RegularExpressions;

namespace LeanVibe.Tests.Architecture;

/// <summary>The table of docs/security/asvs.md names tests and files that exist, and no row twice.</summary>
public sealed partial class AsvsTests
{
    private static readonly string[] Rows = [.. File.ReadLines(Path.Combine(Reference.Root, "docs", "security", "asvs.md")).Where(line => Row().IsMatch(line))];

    [Fact]
    public void Every_row_names_what_shows_it()
    {
        var tests = Directory.EnumerateFiles(Path.Combine(Reference.Root, "tests"), "*Tests*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(f => Method().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value)).ToHashSet();
        var lost = Rows.SelectMany(row => Named().Matches(row.Split('|')[4]).Select(m => m.Groups[1].Value))
            .Where(name => name.Contains('/', StringComparison.Ordinal) ? !File.Exists(Path.Combine(Reference.Root, name)) : !tests.Contains(name));
        Assert.True(!lost.Any(), $"docs/security/asvs.md names what is not there: {string.Join(", ", lost)}");
        Assert.True(Rows.All(row => Named().IsMatch(row.Split('|')[4])), "Every row names a test or a file.");
    }

    [Fact]
    public void The_rows_of_five_chapters_are_there_once()
    {
        var numbers = Rows.Select(row => row.Split('|')[1].Trim()).ToList();
        Assert.Equal(numbers.Distinct().Count(), numbers.Count);
        Assert.True(numbers.Count > 80, $"Only {numbers.Count} rows are left.");
    }

    [GeneratedRegex(@"^\| (6|7|8|9|10)\.\d+\.\d+ ")]
    private static partial Regex Row();

    [GeneratedRegex(@"public (?:async )?(?:Task|void) (\w+)\(")]
    private static partial Regex Method();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Named();
}
