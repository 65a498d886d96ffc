using LeanVibe.Generation.Kits.Infrastructure;
using LeanVibe.Generation.Refining;

namespace LeanVibe.KitTests.Infrastructure;

/// <summary>The tools that deploy a product accept its files.</summary>
public sealed class DeployTests
{
    [Fact]
    public async Task Compose_accepts_the_product_from_its_root()
    {
        await Tool.NeedAsync("docker", "compose", "version");
        using var folder = Product();

        var (exit, output) = await Tool.RunAsync(folder.Path, "docker", "compose", "--profile", "observability", "config");

        Assert.True(exit == 0, output);
        Assert.Contains("harvest-table", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kustomize_builds_every_manifest_once_there_is_a_secret()
    {
        await Tool.NeedAsync("kubectl", "version", "--client");
        using var folder = Product();
        var kubernetes = Path.Combine(folder.Path, "deploy", "kubernetes");
        File.Copy(Path.Combine(kubernetes, "secret.example.yaml"), Path.Combine(kubernetes, "secret.yaml"));

        var (exit, output) = await Tool.RunAsync(folder.Path, "kubectl", "kustomize", "deploy/kubernetes");

        Assert.True(exit == 0, output);
        Assert.Equal(8, output.Split('\n').Count(line => line.StartsWith("kind: ", StringComparison.Ordinal)));
    }

    private static Folder Product() => new Folder().With(new InfrastructureKit().Render(Refiner.Refine(Folder.Reference())));
}
