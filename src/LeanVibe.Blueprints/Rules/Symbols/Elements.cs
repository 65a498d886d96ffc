namespace LeanVibe.Blueprints.Rules.Symbols;

/// <summary>Something with an id.</summary>
/// <param name="Parent">The path under which ids must differ.</param>
/// <param name="Name">What people read; "" where the element has no name.</param>
internal sealed record Element(string Parent, string Id, string Name, ElementKind Kind)
{
    public string Path => Parent.Length == 0 ? Id : $"{Parent}/{Id}";
}

internal enum ElementKind { Product, Role, Story, Entity, Field, Relation, Choice, State, Transition, Rule, Action, Input, Screen, Block, Kpi, Notification, Integration, Quality }

/// <summary>Every element of a Blueprint that has an id, in the Blueprint's order.</summary>
internal static class Elements
{
    public static IEnumerable<Element> Of(Blueprint blueprint) =>
    [
        .. blueprint.Roles.Select(r => new Element("roles", r.Id, r.Name, ElementKind.Role)),
        .. blueprint.Stories.Select(s => new Element("stories", s.Id, "", ElementKind.Story)),
        .. blueprint.Entities.SelectMany(Of),
        .. blueprint.Actions.SelectMany(Of),
        .. blueprint.Screens.SelectMany(Of),
        .. blueprint.Kpis.Select(k => new Element("kpis", k.Id, k.Name, ElementKind.Kpi)),
        .. blueprint.Notifications.Select(n => new Element("notifications", n.Id, n.Name, ElementKind.Notification)),
        .. blueprint.Integrations.Select(i => new Element("integrations", i.Id, "", ElementKind.Integration)),
        .. blueprint.Qualities.Select(q => new Element("qualities", q.Id, "", ElementKind.Quality)),
    ];

    private static IEnumerable<Element> Of(Entity entity)
    {
        var path = Paths.Of(entity);
        return
        [
            new("entities", entity.Id, entity.Name, ElementKind.Entity),
            .. Of($"{path}/fields", entity.Fields, ElementKind.Field),
            .. entity.Relations.Select(r => new Element($"{path}/relations", r.Id, r.Name, ElementKind.Relation)),
            .. (entity.Lifecycle?.States ?? []).Select(s => new Element($"{path}/lifecycle/states", s.Id, s.Name, ElementKind.State)),
            .. (entity.Lifecycle?.Transitions ?? []).Select(t => new Element($"{path}/lifecycle/transitions", t.Id, t.Name, ElementKind.Transition)),
            .. entity.Rules.Select(r => new Element($"{path}/rules", r.Id, "", ElementKind.Rule)),
        ];
    }

    private static IEnumerable<Element> Of(ProductAction action) =>
    [
        new("actions", action.Id, action.Name, ElementKind.Action),
        .. Of($"{Paths.Of(action)}/input", action.Input, ElementKind.Input),
    ];

    private static IEnumerable<Element> Of(Screen screen) =>
    [
        new("screens", screen.Id, screen.Name, ElementKind.Screen),
        .. screen.Blocks.Select(b => new Element($"{Paths.Of(screen)}/blocks", b.Id, "", ElementKind.Block)),
    ];

    private static IEnumerable<Element> Of(string parent, IEnumerable<Field> fields, ElementKind kind) => fields.SelectMany(field => (IEnumerable<Element>)
    [
        new(parent, field.Id, field.Name, kind),
        .. field.Choices.Select(c => new Element($"{parent}/{field.Id}/choices", c.Id, c.Name, ElementKind.Choice)),
    ]);
}
