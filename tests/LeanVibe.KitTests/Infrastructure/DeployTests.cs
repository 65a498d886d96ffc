using LeanVibe.Generation.Kits.Infrastructure;
using LeanVibe.Generation.Refining;

namespace LeanVibe.KitTests.Infrastructure;

/// <summary>The tools that deploy a product accept its files.</summary>
public sealed class DeployTests
{
    /// <summary>The plugin of Docker, and the older program that Debian and Ubuntu pack.</summary>
    [Theory, InlineData("docker", "compose"), InlineData("docker-compose", "")]
    public async Task Compose_accepts_the_product_from_its_root(string program, string command)
    {
        string[] words = command.Length > 0 ? [command] : [];
        await Tool.NeedAsync(program, [.. words, "version"]);
        using var folder = Product();

        var (exit, output) = await Tool.RunAsync(folder.Path, program, [.. words, "--profile", "observability", "config"]);

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
