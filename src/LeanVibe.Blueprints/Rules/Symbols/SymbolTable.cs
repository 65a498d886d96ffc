namespace LeanVibe.Blueprints.Rules.Symbols;

/// <summary>The Blueprint by name: what rules look up. Of elements with the same id the first counts, so that a clash is one finding.</summary>
internal sealed class SymbolTable
{
    private readonly Dictionary<string, Entity> entities;
    private readonly Dictionary<string, Role> roles;
    private readonly HashSet<(string Role, string Entity, Operation Operation)> granted;

    public SymbolTable(Blueprint blueprint)
    {
        Blueprint = blueprint;
        Account = AccountEntity.For(blueprint);
        entities = ById(blueprint.Entities, e => e.Id);
        entities[Entity.Account] = Account;
        roles = ById(blueprint.Roles, r => r.Id);
        granted = [.. from p in blueprint.Permissions from o in p.Operations select (p.Role, p.Entity, o)];
    }

    public Blueprint Blueprint { get; }

    /// <summary>The built-in account, as if it were declared.</summary>
    public Entity Account { get; }

    public Entity? FindEntity(string id) => entities.GetValueOrDefault(id);

    public Role? FindRole(string id) => roles.GetValueOrDefault(id);

    public Notification? FindNotification(string id) => Blueprint.Notifications.FirstOrDefault(n => n.Id == id);

    /// <summary>"order-line.box": the entity and its relation.</summary>
    public (Entity Owner, Relation Relation)? FindRelation(string path) =>
        path.Split('.') is [var entity, var relation]
        && FindEntity(entity) is { } owner
        && owner.Relations.FirstOrDefault(r => r.Id == relation) is { } found
            ? (owner, found)
            : null;

    public bool Administers(string role) => FindRole(role) is { Administers: true };

    /// <summary>Some permission lets the role do this to some rows.</summary>
    public bool May(string role, Operation operation, string entity) =>
        Administers(role) || granted.Contains((role, entity, operation));

    /// <summary>"field", "relation", "status", or one of these behind a relation: "box.price".</summary>
    public Member? Resolve(Entity entity, string path) => path.Split('.') switch
    {
        [var own] => Member.Of(entity, own),
        [var near, var far] when Member.Of(entity, near) is { Relation: { Cardinality: Cardinality.One } relation }
            && FindEntity(relation.Target) is { } target => Member.Of(target, far),
        _ => null,
    };

    private static Dictionary<string, T> ById<T>(IEnumerable<T> items, Func<T, string> id) =>
        items.GroupBy(id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
}
