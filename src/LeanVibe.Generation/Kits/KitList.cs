using LeanVibe.Blueprints;
using LeanVibe.Generation.Kits.Docs;
using LeanVibe.Generation.Kits.Infrastructure;
using LeanVibe.Generation.Kits.Observability;
using LeanVibe.Generation.Kits.React;

namespace LeanVibe.Generation.Kits;

/// <summary>Every kit there is. A new target is a new folder and one line here.</summary>
public static class KitList
{
    public const string None = "none";

    public static IReadOnlyList<IKit> Servers { get; } = [new Aspnet.AspnetKit()];

    public static IReadOnlyList<IKit> Webs { get; } = [new ReactKit()];

    public static IReadOnlyList<IKit> Mobiles { get; } = [];

    /// <summary>Part of every product.</summary>
    public static IReadOnlyList<IKit> Always { get; } = [new InfrastructureKit(), new ObservabilityKit(), new DocsKit()];

    /// <summary>The kits of a stack that passed <see cref="StackCheck"/>, servers first.</summary>
    public static IEnumerable<IKit> For(Stack stack) =>
    [
        .. Servers.Where(k => k.Id == stack.Server),
        .. Webs.Where(k => k.Id == stack.Web),
        .. Mobiles.Where(k => k.Id == stack.Mobile),
        .. Always,
    ];
}
