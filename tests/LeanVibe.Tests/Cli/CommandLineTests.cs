using LeanVibe.Cli;

namespace LeanVibe.Tests.Cli;

/// <summary>Commands as a shell sees them: exit code, output, last line. They write to the console, so they run one after the other.</summary>
[Collection("console")]
public sealed class CommandLineTests : IDisposable
{
    private static readonly string ReferenceFile = Path.Combine(Reference.Root, "templates", "reference.blueprint.json");
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Commands => [.. CommandLine.Root.Subcommands.Select(c => c.Name)];

    [Theory, MemberData(nameof(Commands))]
    public async Task Every_command_explains_itself_with_examples(string command)
    {
        var (code, output, _) = await Terminal.RunAsync(command, "--help");

        Assert.Equal(0, code);
        Assert.Contains("Examples:", output, StringComparison.Ordinal);
        Assert.Contains($"leanvibe {command}", output, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Commands))]
    public void Every_command_speaks_JSON(string command) =>
        Assert.Contains("--json", CommandLine.Root.Subcommands.Single(c => c.Name == command).Options.Select(o => o.Name));

    [Theory]
    [InlineData("no-such-command")]
    [InlineData("build", "--no-such-option")]
    [InlineData("build")]
    [InlineData("build", "   ")]
    [InlineData("check", "no-such-file.json")]
    [InlineData("build", "--blueprint", "no-such-file.json")]
    [InlineData("eval", "no-such-file.jsonl")]
    [InlineData("up", "--runs", "7")]
    public async Task What_cannot_be_used_is_exit_code_2_with_a_sentence(params string[] args)
    {
        var (code, _, errors) = await Terminal.RunAsync(args);

        Assert.Equal(2, code);
        Assert.NotEmpty(errors);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_good_Blueprint_passes_the_check()
    {
        var (code, output, _) = await Terminal.RunAsync("check", ReferenceFile, "--json");

        Assert.Equal(0, code);
        Assert.True(Terminal.LastLine(output).GetProperty("passed").GetBoolean());
    }

    [Theory, InlineData(""), InlineData("{"), InlineData("[]"), InlineData("{\"format\": 99}"), InlineData("{\"product\": {\"id\": \"../../etc\", \"name\": \"x\"}}")]
    public async Task A_broken_Blueprint_is_findings_and_exit_code_1(string content)
    {
        var file = _folder.File("blueprint.json");
        await File.WriteAllTextAsync(file, content, TestContext.Current.CancellationToken);
        var (code, output, errors) = await Terminal.RunAsync("check", file, "--json");

        Assert.Equal(1, code);
        Assert.NotEmpty(Terminal.LastLine(output).GetProperty("findings").EnumerateArray());
        Assert.DoesNotContain("Exception", output + errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_idea_becomes_a_Blueprint_on_the_last_line()
    {
        var (code, output, _) = await Terminal.RunAsync("blueprint", "A shop where bakers list cakes and customers order them.", "--json");

        Assert.Equal(0, code);
        Assert.NotEmpty(Terminal.LastLine(output).GetProperty("blueprint").GetProperty("entities").EnumerateArray());
    }

    [Fact]
    public async Task Nothing_to_build_is_exit_code_2_and_no_file()
    {
        var (code, _, errors) = await Terminal.RunAsync("blueprint", "hm", "--out", _folder.File("b.json"));

        Assert.Equal(2, code);
        Assert.NotEmpty(errors);
        Assert.False(File.Exists(_folder.File("b.json")));
    }

    [Fact]
    public async Task Generating_does_not_write_over_somebodys_files()
    {
        await File.WriteAllTextAsync(_folder.File("mine.txt"), "mine", TestContext.Current.CancellationToken);
        var (code, _, errors) = await Terminal.RunAsync("generate", ReferenceFile, _folder.Path);

        Assert.Equal(2, code);
        Assert.Contains("--force", errors, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    public void Dispose() => _folder.Dispose();
}
