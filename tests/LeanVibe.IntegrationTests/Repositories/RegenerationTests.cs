using LeanVibe.Hosting.Repositories;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Processes;

namespace LeanVibe.IntegrationTests.Repositories;

/// <summary>A product's repository through revisions and changes by hand.</summary>
public sealed class RegenerationTests : IDisposable
{
    private const string Code = "one\ntwo\nthree\nfour\nfive\nsix\nseven\n";
    private readonly string _folder = Directory.CreateTempSubdirectory("leanvibe-regeneration-").FullName;
    private readonly GitRepository _git;
    private readonly GeneratedBranch _generated;
    private readonly OwnBranch _own;

    public RegenerationTests()
    {
        _git = new(new CommandRunner(new(new PlatformOptions { Home = _folder }), TimeProvider.System));
        _generated = new(_git);
        _own = new(_git);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Repository => Path.Combine(_folder, "repository");

    [Fact]
    public async Task A_new_product_is_what_was_generated()
    {
        Assert.Empty(await GenerateAsync(("server/a.cs", Code), ("README.md", "Read me\n")));

        Assert.Equal(Code, Read("server/a.cs"));
        Assert.Equal(["Server", "Rest"], await LogAsync("main"));
    }

    [Fact]
    public async Task The_same_again_changes_nothing()
    {
        await GenerateAsync(("server/a.cs", Code));
        var head = await _git.HeadAsync(Repository, Stop);

        Assert.Empty(await GenerateAsync(("server/a.cs", Code)));

        Assert.Equal(head, await _git.HeadAsync(Repository, Stop));
    }

    [Fact]
    public async Task Edits_and_files_by_hand_stay_when_the_generator_changes_other_lines()
    {
        await GenerateAsync(("server/a.cs", Code), ("server/b.cs", Code));
        Write("server/a.cs", Code.Replace("one", "ONE", StringComparison.Ordinal));
        Write("server/mine.cs", "mine\n");

        Assert.Empty(await GenerateAsync(("server/a.cs", Code.Replace("seven", "SEVEN", StringComparison.Ordinal)), ("server/b.cs", "new\n")));

        Assert.Equal("ONE\ntwo\nthree\nfour\nfive\nsix\nSEVEN\n", Read("server/a.cs"));
        Assert.Equal("new\n", Read("server/b.cs"));
        Assert.Equal("mine\n", Read("server/mine.cs"));
        Assert.DoesNotContain("Keep what was changed by hand", await LogAsync(GeneratedBranch.Name));
    }

    [Fact]
    public async Task A_file_deleted_by_hand_stays_deleted()
    {
        await GenerateAsync(("server/a.cs", Code), ("server/b.cs", Code));
        File.Delete(Path.Combine(Repository, "server/b.cs"));

        Assert.Empty(await GenerateAsync(("server/a.cs", "new\n"), ("server/b.cs", Code)));

        Assert.Equal("new\n", Read("server/a.cs"));
        Assert.False(File.Exists(Path.Combine(Repository, "server/b.cs")));
    }

    [Fact]
    public async Task A_file_that_is_no_longer_generated_goes_and_a_renamed_one_takes_edits_along()
    {
        await GenerateAsync(("server/a.cs", Code), ("web/b.ts", Code));
        Write("server/a.cs", Code.Replace("one", "ONE", StringComparison.Ordinal));

        Assert.Empty(await GenerateAsync(("server/renamed.cs", Code)));

        Assert.Equal(Code.Replace("one", "ONE", StringComparison.Ordinal), Read("server/renamed.cs"));
        Assert.False(Directory.Exists(Path.Combine(Repository, "web")));
    }

    [Fact]
    public async Task The_same_lines_wait_for_a_person_and_then_go_on()
    {
        await GenerateAsync(("server/a.cs", Code), ("server/b.cs", Code));
        Write("server/a.cs", Code.Replace("four", "mine", StringComparison.Ordinal));
        (string, string)[] next = [("server/a.cs", Code.Replace("four", "theirs", StringComparison.Ordinal)), ("server/b.cs", "new\n")];

        Assert.Equal(["server/a.cs"], await GenerateAsync(next));
        Assert.Equal(["server/a.cs"], await GenerateAsync(next));
        Assert.Contains("mine", Read("server/a.cs"), StringComparison.Ordinal);
        Assert.Contains("theirs", Read("server/a.cs"), StringComparison.Ordinal);

        Write("server/a.cs", Code.Replace("four", "both", StringComparison.Ordinal));
        Assert.Empty(await GenerateAsync(next));
        Assert.Equal(Code.Replace("four", "both", StringComparison.Ordinal), Read("server/a.cs"));
        Assert.Equal("new\n", Read("server/b.cs"));
    }

    [Fact]
    public async Task A_file_deleted_by_hand_and_changed_by_the_generator_waits_for_a_decision()
    {
        await GenerateAsync(("server/a.cs", Code), ("server/b.cs", Code));
        File.Delete(Path.Combine(Repository, "server/b.cs"));
        (string, string)[] next = [("server/a.cs", Code), ("server/b.cs", "new\n")];

        Assert.Equal(["server/b.cs"], await GenerateAsync(next));
        Assert.Equal(["server/b.cs"], await GenerateAsync(next));

        await _git.GitAsync(Repository, Stop, "rm", "--quiet", "server/b.cs");
        Assert.Empty(await GenerateAsync(next));
        Assert.False(File.Exists(Path.Combine(Repository, "server/b.cs")));
    }

    [Fact]
    public async Task What_a_killed_merge_left_does_not_count_as_changed_by_hand()
    {
        await GenerateAsync(("server/a.cs", Code));
        Write(".git/leanvibe-merging", "");
        Write("server/a.cs", "half");
        Write("server/b.cs", "half");

        Assert.Empty(await GenerateAsync(("server/a.cs", "new\n"), ("server/b.cs", "whole\n")));

        Assert.Equal("new\n", Read("server/a.cs"));
        Assert.Equal("whole\n", Read("server/b.cs"));
        Assert.False(File.Exists(Path.Combine(Repository, ".git/leanvibe-merging")));
    }

    [Fact]
    public async Task A_product_from_before_there_was_the_branch_keeps_its_edits_too()
    {
        await GenerateAsync(("server/a.cs", Code));
        await _git.GitAsync(Repository, Stop, "branch", "-D", GeneratedBranch.Name);
        Write("server/a.cs", Code.Replace("one", "ONE", StringComparison.Ordinal));
        await _git.GitAsync(Repository, Stop, "commit", "--quiet", "--all", "--author", "Somebody <somebody@example.com>", "--message", "Mine");

        Assert.Empty(await GenerateAsync(("server/a.cs", Code.Replace("seven", "SEVEN", StringComparison.Ordinal))));

        Assert.Equal("ONE\ntwo\nthree\nfour\nfive\nsix\nSEVEN\n", Read("server/a.cs"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>As the generate stage does it.</summary>
    /// <returns>What waits for a person.</returns>
    private async Task<IReadOnlyList<string>> GenerateAsync(params (string Path, string Text)[] files)
    {
        var bench = Path.Combine(_folder, "generated");
        Folders.Delete(bench);
        Assert.True((await _git.PrepareAsync(Repository, ["bin/"], Stop)).Succeeded);
        foreach (var (path, text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(bench, path))!);
            await File.WriteAllTextAsync(Path.Combine(bench, path), text, Stop);
        }

        var commits = await _generated.CommitAsync(Repository, bench, [("Server", ["server"]), ("Rest", ["."])], Stop);
        Assert.True(commits.Succeeded, commits.Succeeded ? "" : commits.Error.Message);
        var merged = await _own.MergeAsync(Repository, "Follow", Stop);
        Assert.True(merged.Succeeded, merged.Succeeded ? "" : merged.Error.Message);
        return merged.Value.Open;
    }

    private async Task<IReadOnlyList<string>> LogAsync(string branch) => (await _git.GitAsync(Repository, Stop, "log", "--reverse", "--format=%s", branch)).Value.Split('\n');

    private string Read(string path) => File.ReadAllText(Path.Combine(Repository, path));

    private void Write(string path, string text) => File.WriteAllText(Path.Combine(Repository, path), text);
}
