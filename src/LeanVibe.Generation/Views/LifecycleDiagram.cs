using LeanVibe.Blueprints;
using LeanVibe.Generation.Views.Lifecycles;

namespace LeanVibe.Generation.Views;

/// <summary>The states of an entity's rows, and who moves them on.</summary>
public static class LifecycleDiagram
{
    /// <summary>A standalone SVG, light and dark; empty when the entity has no lifecycle.</summary>
    public static string Svg(Blueprint blueprint, string entityId) =>
        blueprint.Entities.FirstOrDefault(e => e.Id == entityId) is { Lifecycle.States.Count: > 0 } entity
            ? LifecycleDrawing.Draw(blueprint, entity, LifecycleLayout.Of(blueprint, entity.Lifecycle))
            : "";
}
