using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Changes;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Database.Migrations;

/// <summary>Two revisions side by side: which table and which column is which.</summary>
internal sealed class SchemaChange
{
    private const string Aside = "__new";
    private readonly Dictionary<string, EntityModel> _before;

    public SchemaChange(ProductModel before, ProductModel after)
    {
        (Before, After) = (before, after);
        Diff = BlueprintDiff.Between(before.Approved, after.Approved);
        Ids = new(Diff);
        _before = Paths(before);
        var pairs = Paths(after).ToDictionary(p => p.Value.Id, p => Earlier(p.Key, p.Value), StringComparer.Ordinal);
        var taken = before.Entities.Select(SqlNames.Table).ToHashSet(StringComparer.Ordinal);
        Tables = [.. after.Entities.Select(e => Table(e, pairs, taken))];
        Removed = [.. before.Entities.Where(e => !pairs.Values.Contains(e, ReferenceEqualityComparer.Instance))];
    }

    public ProductModel Before { get; }

    public ProductModel After { get; }

    public IReadOnlyList<Change> Diff { get; }

    public EarlierIds Ids { get; }

    /// <summary>In the order in which rows can be made.</summary>
    public IReadOnlyList<TableChange> Tables { get; }

    public IReadOnlyList<EntityModel> Removed { get; }

    public TableChange Table(string entity) => Tables.First(t => t.After.Id == entity);

    /// <summary>What an entity of the later revision was.</summary>
    public EntityModel? FindEarlier(string entity) => Tables.FirstOrDefault(t => t.After.Id == entity)?.Before;

    /// <summary>The table that keeps a relation to many, in the earlier revision.</summary>
    public EntityModel? EarlierLink(string entity, string relation) => _before.GetValueOrDefault($"entities/{entity}/relations/{relation}");

    /// <summary>The relation to many that a link entity stands for.</summary>
    public (Entity Owner, Relation Relation) Declared(EntityModel link) => Declared(After).First(d => d.Id == link.Id).Relation;

    /// <summary>"entities/farm", or for a link entity "entities/farm/relations/markets".</summary>
    private static Dictionary<string, EntityModel> Paths(ProductModel product)
    {
        var links = Declared(product).ToDictionary(d => d.Id, d => $"entities/{d.Relation.Owner.Id}/relations/{d.Relation.Many.Id}", StringComparer.Ordinal);
        return product.Entities.ToDictionary(e => links.GetValueOrDefault(e.Id) ?? $"entities/{e.Id}", StringComparer.Ordinal);
    }

    /// <summary>Lowering puts link entities behind all others, in the order in which their relations stand.</summary>
    private static IEnumerable<(string Id, (Entity Owner, Relation Many) Relation)> Declared(ProductModel product) =>
        product.Source.Entities.Skip(product.Approved.Entities.Count).Select(e => e.Id).Zip(
            from entity in product.Approved.Entities
            from relation in entity.Relations
            where relation.Cardinality == Cardinality.Many
            select (entity, relation));

    private EntityModel? Earlier(string path, EntityModel entity)
    {
        var parts = path.Split('/');
        var owner = $"entities/{Ids.Of($"entities/{parts[1]}")}";
        var found = _before.GetValueOrDefault(parts.Length == 2 ? owner : $"{owner}/relations/{Ids.Of(path)}");
        return found is not null && entity.IsLink && EarlierTarget(entity.Relations[1].Target) != found.Relations[1].Target ? null : found;
    }

    private string EarlierTarget(string entity) => Ids.Of($"entities/{entity}");

    private TableChange Table(EntityModel after, Dictionary<string, EntityModel?> pairs, HashSet<string> taken)
    {
        var name = SqlNames.Table(after);
        var columns = new TableSql(After).Columns(after).ToList();
        if (pairs[after.Id] is not { } before)
        {
            return new(null, after, taken.Contains(name) ? name + Aside : name, [.. columns.Select(c => new ColumnChange(c, null, false, c.Name))], []);
        }

        var old = new TableSql(Before).Columns(before).ToList();
        var unique = Alone(after).Except(Alone(before)).ToHashSet(StringComparer.Ordinal);
        var changes = columns.ConvertAll(c => Column(after, c, old, pairs, unique.Contains(c.Name)));
        return new(before, after, SqlNames.Table(before), changes, [.. old.Where(c => !changes.Exists(change => change.Before == c && !change.IsReplaced))]);
    }

    private static IEnumerable<string> Alone(EntityModel entity) => TableSql.Uniques(entity).Where(u => u.Columns.Count == 1).Select(u => u.Columns[0]);

    /// <param name="becomesUnique">Doubles must be emptied first, which a required column does not allow.</param>
    private ColumnChange Column(EntityModel entity, Column column, List<Column> old, Dictionary<string, EntityModel?> pairs, bool becomesUnique)
    {
        var free = old.Exists(c => c.Name == column.Name) ? column.Name + Aside : column.Name;
        if (old.Find(c => c.Member == Member(entity, column) && (column.Member.Length > 0 || c.Name == column.Name)) is not { } before)
        {
            return new(column, null, false, free);
        }

        var mayBeEmptied = !before.IsFilled || (column.IsFilled && (!becomesUnique || column.Type == "text"));
        var isSame = mayBeEmptied && before.Type == column.Type && SameReference(before.Reference, column.Reference, pairs) && (before.Name == column.Name || free == column.Name);
        return isSame ? new(column, before, false, before.Name) : new(column, before, true, free);
    }

    private string Member(EntityModel entity, Column column) => column.Member.Length == 0 || entity.IsLink
        ? column.Member
        : $"{column.Member.Split('/')[0]}/{Ids.Of($"entities/{entity.Id}/{column.Member}")}";

    private static bool SameReference(Reference? before, Reference? after, Dictionary<string, EntityModel?> pairs) => (before, after) switch
    {
        (null, null) => true,
        ({ Entity: "" }, { Entity: "" }) => before.Sql == after.Sql,
        ({ Entity.Length: > 0 }, { Entity.Length: > 0 }) => before.OnDelete == after.OnDelete && pairs[after.Entity]?.Id == before.Entity,
        _ => false,
    };
}
