using LeanVibe.Generation.Refining;
using LeanVibe.Generation.Rendering;

namespace LeanVibe.Generation.Kits.Infrastructure;

/// <summary>How the product is packed, run and delivered: image, compose, Kubernetes, CI workflow.</summary>
public sealed class InfrastructureKit : IKit
{
    private const string Dockerfile = "deploy/Dockerfile";
    private const string Workflow = ".github/workflows/ci.yml";

    public string Id => "infrastructure";

    public FileSet Render(ProductModel product)
    {
        var kit = KitTemplates.Load(Id);
        var rename = new Renaming(product);
        var hasWeb = product.Source.Stack.Web != KitList.None;
        return kit.App.Where(f => f.Path != Dockerfile)
            .Select(rename.Apply)
            .Select(f => f.Path == Workflow && !hasWeb ? new(f.Path, System.Text.Encoding.UTF8.GetBytes(CiWorkflow.WithoutWeb(f.Text))) : f)
            .Aggregate(FileSet.Empty, (files, file) => files.Add(file))
            .Add(Dockerfile, kit.Render("Dockerfile.liquid", new DockerfileModel(product.Name, hasWeb)));
    }
}

internal sealed record DockerfileModel(NameSet Name, bool HasWeb);
