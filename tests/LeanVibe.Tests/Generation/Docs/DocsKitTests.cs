using System.Text.RegularExpressions;
using LeanVibe.Blueprints;
using LeanVibe.Generation;
using LeanVibe.Generation.Kits.Docs;
using LeanVibe.Generation.Kits.Infrastructure;
using LeanVibe.Generation.Kits.Observability;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Tests.Generation.Docs;

public sealed class DocsKitTests
{
    private static readonly DocsKit Kit = new();
    private static readonly ProductModel Product = Refiner.Refine(Reference.Blueprint);
    private static readonly FileSet Files = Kit.Render(Product);

    [Fact]
    public void The_reference_gives_the_golden_app() => GoldenApp.Check(Kit, path => !path.EndsWith(".svg", StringComparison.Ordinal));

    [Fact]
    public void The_same_Blueprint_gives_the_same_bytes() =>
        Assert.Equal(Files.Files.Select(f => f.Text), Kit.Render(Refiner.Refine(Reference.Blueprint)).Files.Select(f => f.Text));

    [Fact]
    public void Every_link_leads_to_a_file_of_the_product()
    {
        var all = Files.Add(new InfrastructureKit().Render(Product)).Add(new ObservabilityKit().Render(Product)).Add("openapi.json", "{}").Add("blueprint.json", "{}");
        var links =
            from file in Files.Files
            where file.Path.EndsWith(".md", StringComparison.Ordinal)
            from Match link in Regex.Matches(file.Text, @"\]\(([^)#:]+)[^)]*\)")
            select Path.GetRelativePath(".", Path.Combine(Path.GetDirectoryName(file.Path)!, link.Groups[1].Value)).Replace('\\', '/');

        Assert.All(links, l => Assert.True(all.Contains(l) || all.Paths.Any(p => p.StartsWith(l + "/", StringComparison.Ordinal)), l));
    }

    [Fact]
    public void The_runbook_answers_every_alert()
    {
        var sections = Regex.Matches(Files["docs/runbook.md"].Text, "^### (.+)$", RegexOptions.Multiline).Select(m => m.Groups[1].Value.ToLowerInvariant().Replace(' ', '-'));

        Assert.Superset(Observability.ObservabilityKitTests.Alerts().Select(a => ((string)a["annotations"]["runbook"]!).Split('#')[1]).ToHashSet(), sections.ToHashSet());
    }

    [Fact]
    public void There_is_a_picture_of_every_screen_and_a_feature_for_every_story()
    {
        Assert.All(Reference.Blueprint.Screens, s => Assert.True(Files.Contains($"docs/wireframes/{s.Id}.svg")));
        Assert.All(Reference.Blueprint.Stories, s => Assert.True(Files.Contains($"docs/features/{s.Id}.feature")));
    }

    [Fact]
    public void The_README_names_the_product_and_its_demo_accounts()
    {
        var readme = Files["README.md"].Text;

        Assert.StartsWith("# Harvest Table\n", readme, StringComparison.Ordinal);
        Assert.All(Reference.Blueprint.Roles, r => Assert.Contains($"`{r.Id}@demo.local`", readme, StringComparison.Ordinal));
        Assert.Contains("dotnet run --project server/src/HarvestTable.Api", readme, StringComparison.Ordinal);
    }

    [Fact]
    public void A_founders_words_are_no_markup()
    {
        var readme = Kit.Render(Refiner.Refine(Reference.Blueprint with { Product = Reference.Blueprint.Product with { Name = "Evil <script>\n# [x](y)" } }))["README.md"].Text;

        Assert.StartsWith("# Evil \\<script\\> # \\[x\\](y)\n", readme, StringComparison.Ordinal);
    }

    [Fact]
    public void No_other_products_name_is_left()
    {
        var other = Reference.Blueprint with { Product = new() { Id = "corner-gym", Name = "Corner Gym" }, Stories = [], Entities = [], Actions = [], Permissions = [], Screens = [], Kpis = [], Notifications = [] };

        Assert.DoesNotContain(Kit.Render(Refiner.Refine(other)).Files, f => f.Text.Contains("harvest", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Without_a_web_client_nobody_is_told_to_build_one() =>
        Assert.DoesNotContain("npm ", Kit.Render(Refiner.Refine(Reference.Blueprint with { Stack = new() { Web = "none" } }))["README.md"].Text, StringComparison.Ordinal);
}
