using System.Text.Json;
using LeanVibe.Factory.Build;
using LeanVibe.Factory.Verdicts;
using LeanVibe.Factory.Runs;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Processes;

namespace LeanVibe.Factory.Test;

/// <summary>Runs the web client's tests with coverage of its lines.</summary>
internal sealed class WebTests(CommandRunner runner, NodeModules modules)
{
    public async Task<TestReport> RunAsync(Workspace workspace, StageContext context, CancellationToken cancellation)
    {
        if (await modules.LinkAsync(workspace, context, cancellation) is { } problem)
        {
            return new(0, null, [new(GateNames.WebTests, GateStatus.Failed, 0, problem, "web/package.json", "See that the package registry can be reached, then resume.")]);
        }

        var coverage = Path.Combine(workspace.Web, "coverage");
        Folders.Delete(coverage);
        var results = Path.Combine(workspace.Repository, ".git", "web-tests.json");
        File.Delete(results);

        // One worker: a second one loads everything again, and the other processor has the server to do.
        // No test runs long enough to repay the optimising compiler or many small collections.
        var result = await runner.RunAsync(
            new("node", "--no-opt", "--max-semi-space-size=64", Path.Combine("node_modules", "vitest", "vitest.mjs"), "run", "--coverage", "--maxWorkers=1", "--reporter=default", "--reporter=json", $"--outputFile.json={results}")
            {
                Folder = workspace.Web, Environment = Toolchain.Environment,
            },
            cancellation,
            context.Detail);
        var (tests, firstFailed) = ReadResults(results);
        return TestReport.Of(GateNames.WebTests, GateNames.WebCoverage, result, tests, firstFailed, ReadCoverage(coverage), "web");
    }

    private static (int Tests, string FirstFailed) ReadResults(string path)
    {
        if (!File.Exists(path))
        {
            return (0, "");
        }

        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var failed =
            from file in json.RootElement.GetProperty("testResults").EnumerateArray()
            where file.GetProperty("status").GetString() == "failed"
            let test = file.GetProperty("assertionResults").EnumerateArray().FirstOrDefault(t => t.GetProperty("status").GetString() == "failed")
            select $"{Path.GetFileName(file.GetProperty("name").GetString())} {(test.ValueKind == JsonValueKind.Object ? test.GetProperty("fullName").GetString() : "")}";
        return (json.RootElement.GetProperty("numTotalTests").GetInt32(), failed.FirstOrDefault() ?? "");
    }

    private static double? ReadCoverage(string folder)
    {
        var path = Path.Combine(folder, "coverage-summary.json");
        if (!File.Exists(path))
        {
            return null;
        }

        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var lines = json.RootElement.GetProperty("total").GetProperty("lines").GetProperty("pct");
        return lines.ValueKind == JsonValueKind.Number ? lines.GetDouble() : null;
    }
}
