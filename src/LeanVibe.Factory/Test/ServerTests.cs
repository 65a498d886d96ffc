using System.Globalization;
using System.Text.RegularExpressions;
using LeanVibe.Factory.Build;
using LeanVibe.Factory.Verdicts;
using LeanVibe.Factory.Runs;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Processes;

namespace LeanVibe.Factory.Test;

/// <summary>Runs the server's test program directly, with coverage of its lines.</summary>
internal sealed partial class ServerTests(CommandRunner runner)
{
    public async Task<TestReport> RunAsync(Workspace workspace, StageContext context, CancellationToken cancellation)
    {
        var results = Path.Combine(workspace.Tests, "TestResults");
        Folders.Delete(results);
        var result = await runner.RunAsync(
            new(workspace.TestProgram, "--coverlet", "--coverlet-output-format", "cobertura", "--results-directory", results, "--no-progress", "--no-ansi")
            {
                // Instrumented code that runs for seconds never repays being profiled.
                Folder = workspace.Tests, Environment = new Dictionary<string, string>(Toolchain.Environment) { ["DOTNET_TieredPGO"] = "0" },
            },
            cancellation,
            context.Detail);
        return TestReport.Of(
            GateNames.ServerTests,
            GateNames.ServerCoverage,
            result,
            Number(Total(), result.Output),
            FailedTest().Match(result.Output) is { Success: true } failed ? failed.Groups[1].Value : "",
            Coverage(results),
            workspace.Relative(workspace.Tests));
    }

    private static double? Coverage(string results)
    {
        var report = Directory.Exists(results) ? Directory.EnumerateFiles(results, "*cobertura*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).FirstOrDefault() : null;
        if (report is null)
        {
            return null;
        }

        // The root element alone: the file is large.
        using var reader = System.Xml.XmlReader.Create(report, new() { DtdProcessing = System.Xml.DtdProcessing.Ignore });
        return reader.ReadToFollowing("coverage") && double.TryParse(reader.GetAttribute("line-rate"), CultureInfo.InvariantCulture, out var rate)
            ? Math.Round(rate * 100, 1)
            : null;
    }

    private static int Number(Regex regex, string output) => regex.Match(output) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^\s*total: (\d+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Total();

    [GeneratedRegex(@"^\s*failed (\S+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex FailedTest();
}
