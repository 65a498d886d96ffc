namespace LeanVibe.Blueprints.Rules.Symbols;

/// <summary>The addresses of elements.</summary>
internal static class Paths
{
    public static string Of(Role role) => $"roles/{role.Id}";

    public static string Of(Story story) => $"stories/{story.Id}";

    public static string Of(Entity entity) => $"entities/{entity.Id}";

    public static string Of(Entity entity, Field field) => $"entities/{entity.Id}/fields/{field.Id}";

    public static string Of(Entity entity, Relation relation) => $"entities/{entity.Id}/relations/{relation.Id}";

    public static string Of(Entity entity, EntityRule rule) => $"entities/{entity.Id}/rules/{rule.Id}";

    public static string Of(Entity entity, State state) => $"entities/{entity.Id}/lifecycle/states/{state.Id}";

    public static string Of(Entity entity, Transition transition) => $"entities/{entity.Id}/lifecycle/transitions/{transition.Id}";

    public static string Of(ProductAction action) => $"actions/{action.Id}";

    public static string Of(Permission permission) => $"permissions/{permission.Role}/{permission.Entity}/{permission.Scope.ToString().ToLowerInvariant()}";

    public static string Of(Screen screen) => $"screens/{screen.Id}";

    public static string Of(Screen screen, Block block) => $"screens/{screen.Id}/blocks/{block.Id}";

    public static string Of(Kpi kpi) => $"kpis/{kpi.Id}";

    public static string Of(Notification notification) => $"notifications/{notification.Id}";

    /// <summary>Every path that a story or an origin may name.</summary>
    public static HashSet<string> All(Blueprint blueprint)
    {
        var paths = new HashSet<string>(Elements.Of(blueprint).Select(e => e.Path), StringComparer.Ordinal);
        paths.UnionWith(blueprint.Entities.Where(e => e.Lifecycle is not null).Select(e => $"{Of(e)}/lifecycle"));
        paths.UnionWith(blueprint.Permissions.Select(Of));
        paths.UnionWith(blueprint.Permissions.Select(p => $"permissions/{p.Role}/{p.Entity}"));
        return paths;
    }
}
