using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits;

/// <summary>Turns a refined product into the files of one part of it. Pure: no clock, disk, network or chance.</summary>
public interface IKit
{
    /// <summary>The name that <see cref="Blueprints.Stack"/> uses, for example "aspnet".</summary>
    string Id { get; }

    FileSet Render(ProductModel product);
}
