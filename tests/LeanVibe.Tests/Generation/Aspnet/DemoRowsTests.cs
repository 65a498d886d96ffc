using System.Text.Json;
using LeanVibe.Elicitation;
using LeanVibe.Generation.Kits;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Tests.Generation.Aspnet;

/// <summary>The rows that a fresh product begins with.</summary>
public sealed class DemoRowsTests
{
    [Fact]
    public void Whoever_tries_the_product_finds_something_left_to_join()
    {
        var blueprint = BriefReader.Read("A language school with a course catalogue where learners enrol in courses.").Blueprint!;
        var files = KitList.Servers.Single(k => k.Id == "aspnet").Render(Refiner.Refine(blueprint));
        using var demo = JsonDocument.Parse(files.Files.Single(f => f.Path.EndsWith("Demo/demo.json", StringComparison.Ordinal)).Text);
        var tables = demo.RootElement.GetProperty("tables").EnumerateArray().ToDictionary(t => t.GetProperty("name").GetString()!);
        var enrolments = tables["enrolments"];
        var columns = enrolments.GetProperty("columns").EnumerateArray().Select(c => c.GetString()).ToList();
        var taken = enrolments.GetProperty("rows").EnumerateArray()
            .Where(r => r[columns.IndexOf("row_owner_id")].GetString() == "@learner")
            .Select(r => r[columns.IndexOf("course_id")].GetString()).Distinct().Count();

        Assert.InRange(taken, 1, tables["courses"].GetProperty("rows").GetArrayLength() - 1);
    }
}
