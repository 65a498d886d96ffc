namespace LeanVibe.Blueprints.Rules.Symbols;

/// <summary>Where fields, conditions, measures and effects occur.</summary>
internal static class Occurrences
{
    /// <summary>Fields of entities and inputs of actions; of inputs the entity is null.</summary>
    public static IEnumerable<(string Path, Entity? Entity, Field Field)> Fields(Blueprint blueprint) =>
        blueprint.Entities.SelectMany(e => e.Fields.Select(f => (Paths.Of(e, f), (Entity?)e, f)))
            .Concat(blueprint.Actions.SelectMany(a => a.Input.Select(f => ($"{Paths.Of(a)}/input/{f.Id}", (Entity?)null, f))));

    /// <summary>Conditions on rows of an entity that exists.</summary>
    public static IEnumerable<(string Path, Entity Entity, Condition Condition)> Conditions(SymbolTable symbols) =>
        from place in ConditionLists(symbols.Blueprint)
        let entity = symbols.FindEntity(place.Entity)
        where entity is not null
        from condition in place.Conditions
        select (place.Path, entity, condition);

    public static IEnumerable<(string Path, Measure Measure)> Measures(Blueprint blueprint) =>
        blueprint.Kpis.Select(k => ($"{Paths.Of(k)}/measure", k.Measure))
            .Concat(from s in blueprint.Screens from b in s.Blocks where b.Measure is not null select ($"{Paths.Of(s, b)}/measure", b.Measure));

    /// <summary>Transitions and actions, as far as their entity exists.</summary>
    public static IEnumerable<Doing> Doings(SymbolTable symbols)
    {
        var transitions =
            from entity in symbols.Blueprint.Entities
            from transition in entity.Lifecycle?.Transitions ?? []
            select new Doing(Paths.Of(entity, transition), entity, null, transition.Roles, transition.Effects);
        var actions =
            from action in symbols.Blueprint.Actions
            let entity = symbols.FindEntity(action.Entity)
            where entity is not null
            select new Doing(Paths.Of(action), entity, action, action.Roles, action.Effects);
        return transitions.Concat(actions);
    }

    private static IEnumerable<(string Path, string Entity, IReadOnlyList<Condition> Conditions)> ConditionLists(Blueprint blueprint) =>
    [
        .. from e in blueprint.Entities from r in e.Rules select (Paths.Of(e, r), e.Id, r.Conditions),
        .. from e in blueprint.Entities from t in e.Lifecycle?.Transitions ?? [] select ($"{Paths.Of(e, t)}/guard", e.Id, t.Guard),
        .. from e in blueprint.Entities from f in e.Fields where f.Computed is not null select ($"{Paths.Of(e, f)}/computed/where", f.Computed!.Relation.Split('.')[0], f.Computed!.Where),
        .. from a in blueprint.Actions select ($"{Paths.Of(a)}/guard", a.Entity, a.Guard),
        .. from s in blueprint.Screens from b in s.Blocks select ($"{Paths.Of(s, b)}/filter", b.Entity, b.Filter),
        .. from m in Measures(blueprint) select ($"{m.Path}/where", m.Measure.Entity, m.Measure.Where),
    ];
}

/// <summary>A transition or an action: something with effects on a row of an entity.</summary>
/// <param name="Action">Null for a transition.</param>
internal sealed record Doing(string Path, Entity Entity, ProductAction? Action, IReadOnlyList<string> Roles, IReadOnlyList<Effect> Effects)
{
    /// <summary>There is a row to read from and to change.</summary>
    public bool HasRow => Action is not { OnCollection: true };
}
