using System.Text.Json;

namespace LeanVibe.Tests.Cli;

/// <summary>JDL files are taken wherever a Blueprint is.</summary>
[Collection("console")]
public sealed class JdlFileTests : IDisposable
{
    private const string Jdl = """
        entity Kennel { label String required }
        entity Dog { name String required, weight BigDecimal min(0) }
        relationship ManyToOne { Dog{kennel(label)} to Kennel }
        """;

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Check_finds_nothing_wrong_with_a_good_one()
    {
        var (code, output, _) = await Terminal.RunAsync("check", await WriteAsync("dog-house.jdl", Jdl), "--json");

        Assert.True(code == 0, output);
    }

    [Fact]
    public async Task Blueprint_turns_it_into_a_Blueprint_with_the_files_name()
    {
        var (code, output, errors) = await Terminal.RunAsync("blueprint", await WriteAsync("dog-house.jdl", Jdl), "--json");

        Assert.True(code == 0, errors);
        var blueprint = Terminal.LastLine(output).GetProperty("blueprint");
        Assert.Equal("Dog House", blueprint.GetProperty("product").GetProperty("name").GetString());
        Assert.Equal(["kennel", "dog"], blueprint.GetProperty("entities").EnumerateArray().Select(e => e.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Generate_writes_the_product()
    {
        var target = _folder.File("product");
        var (code, _, errors) = await Terminal.RunAsync("generate", await WriteAsync("dog-house.jdl", Jdl), target);

        Assert.True(code == 0, errors);
        Assert.True(File.Exists(Path.Combine(target, "openapi.json")));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("blueprint")]
    [InlineData("build")]
    public async Task What_is_wrong_is_said_with_line_and_column(string command)
    {
        var (code, output, errors) = await Terminal.RunAsync(command, await WriteAsync("broken.jdl", "entity Dog {\n  name Strung required\n}"));

        Assert.NotEqual(0, code);
        Assert.Contains("2:", output + errors, StringComparison.Ordinal);
        Assert.Contains("Strung", output + errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build")]
    [InlineData("blueprint")]
    [InlineData("check")]
    public async Task A_file_that_is_not_there_is_said_so(string command)
    {
        var (code, _, errors) = await Terminal.RunAsync(command, _folder.File("missing.jdl"));

        Assert.Equal(2, code);
        Assert.Contains("There is no file", errors, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<string> WriteAsync(string name, string text)
    {
        await File.WriteAllTextAsync(_folder.File(name), text, Stop);
        return _folder.File(name);
    }
}
