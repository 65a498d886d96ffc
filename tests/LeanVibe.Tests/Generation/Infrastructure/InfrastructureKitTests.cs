using LeanVibe.Blueprints;
using LeanVibe.Generation;
using LeanVibe.Generation.Kits.Infrastructure;
using LeanVibe.Generation.Refining;
using YamlDotNet.RepresentationModel;

namespace LeanVibe.Tests.Generation.Infrastructure;

public sealed class InfrastructureKitTests
{
    private static readonly InfrastructureKit Kit = new();

    private static FileSet Files { get; } = Kit.Render(Refiner.Refine(Reference.Blueprint));

    [Fact]
    public void The_reference_gives_the_golden_app() => GoldenApp.Check(Kit);

    [Fact]
    public void Every_yaml_file_is_read_back() =>
        Assert.All(Files.Files.Where(f => f.Path.EndsWith(".yaml", StringComparison.Ordinal) || f.Path.EndsWith(".yml", StringComparison.Ordinal)), f => Assert.NotEmpty(Read(f.Text).Children));

    [Fact]
    public void No_other_products_name_is_left()
    {
        var files = Kit.Render(Refiner.Refine(Named("corner-gym", "Corner Gym")));

        Assert.DoesNotContain(files.Files, f => (f.Path + f.Text).Contains("harvest", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("CornerGym.Api.dll", files["deploy/Dockerfile"].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_container_runs_without_rights_and_answers_for_its_health()
    {
        var container = Read(Files["deploy/kubernetes/deployment.yaml"].Text)["spec"]["template"]["spec"]["containers"][0];

        Assert.Equal("true", (string?)container["securityContext"]["readOnlyRootFilesystem"]);
        Assert.Equal("/readyz", (string?)container["readinessProbe"]["httpGet"]["path"]);
        Assert.NotNull(container["resources"]["limits"]["memory"]);
        Assert.Contains("\nUSER $APP_UID\n", Files["deploy/Dockerfile"].Text, StringComparison.Ordinal);
        Assert.Contains("HEALTHCHECK", Files["deploy/Dockerfile"].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Kustomize_names_every_manifest()
    {
        var named = ((YamlSequenceNode)Read(Files["deploy/kubernetes/kustomization.yaml"].Text)["resources"]).Select(n => (string)n!).Append("kustomization.yaml").Append("secret.example.yaml");
        var present = Files.Paths.Where(p => p.StartsWith("deploy/kubernetes/", StringComparison.Ordinal) && p.EndsWith(".yaml", StringComparison.Ordinal)).Select(p => p.Split('/')[^1]);

        Assert.Equal(named.Where(n => n != "secret.yaml").Order(StringComparer.Ordinal), present.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Compose_mounts_only_what_it_declares()
    {
        var compose = Read(Files["compose.yaml"].Text);
        var declared = ((YamlMappingNode)compose["volumes"]).Children.Keys.Select(k => (string)k!).ToHashSet();
        var mounted = ((YamlMappingNode)compose["services"]).Children.Values
            .SelectMany(s => s is YamlMappingNode m && m.Children.TryGetValue("volumes", out var v) ? (YamlSequenceNode)v : [])
            .Select(v => ((string)v!).Split(':')[0]).Where(v => !v.StartsWith('.'));

        Assert.Equal(declared, mounted.ToHashSet());
    }

    [Fact]
    public void Every_variable_of_compose_is_explained()
    {
        var example = Files[".env.example"].Text;
        var used = System.Text.RegularExpressions.Regex.Matches(Files["compose.yaml"].Text, @"\$\{(\w+)").Select(m => m.Groups[1].Value).Distinct();

        Assert.All(used, name => Assert.Contains($"\n{name}=", example, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_web_client_nothing_builds_one()
    {
        var files = Kit.Render(Refiner.Refine(Reference.Blueprint with { Stack = new() { Web = "none" } }));

        Assert.DoesNotContain("npm", files["deploy/Dockerfile"].Text + files[".github/workflows/ci.yml"].Text, StringComparison.Ordinal);
        Assert.Equal("server", (string?)Read(files[".github/workflows/ci.yml"].Text)["jobs"]["image"]["needs"][0]);
    }

    private static Blueprint Named(string id, string name) => Reference.Blueprint with { Product = Reference.Blueprint.Product with { Id = id, Name = name } };

    private static YamlMappingNode Read(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }
}
