using LeanVibe.Blueprints;

namespace LeanVibe.Generation.Refining;

public sealed record EntityModel
{
    public required Entity Source { get; init; }
    public required NameSet Name { get; init; }

    /// <summary>Made from a many-to-many relation; it is edited at its two ends and has no screen of its own.</summary>
    public bool IsLink { get; init; }
    public required IReadOnlyList<FieldModel> Fields { get; init; }

    /// <summary>Foreign keys of this entity, each to one row.</summary>
    public required IReadOnlyList<RelationModel> Relations { get; init; }

    /// <summary>Relations of other entities (and of this one) that point here.</summary>
    public IReadOnlyList<RelationModel> Children { get; init; } = [];

    /// <summary>
    /// From this entity to the one whose rows know their creator: empty when that is this one, null when nobody owns a row.
    /// The last step's target has the column owner_id.
    /// </summary>
    public IReadOnlyList<RelationModel>? OwnerPath { get; init; }

    /// <summary>What each role may do; operations that no grant names are refused. Administrators are not listed: they may do everything.</summary>
    public IReadOnlyList<Grant> Grants { get; init; } = [];

    /// <summary>Actions on one row.</summary>
    public IReadOnlyList<ActionModel> Actions { get; init; } = [];

    /// <summary>Actions on the collection.</summary>
    public IReadOnlyList<ActionModel> CollectionActions { get; init; } = [];

    public string Id => Source.Id;

    /// <summary>This table has the column owner_id.</summary>
    public bool KnowsCreator => OwnerPath is { Count: 0 };

    public bool HasOwner => OwnerPath is not null;

    public IReadOnlyList<State> States => Source.Lifecycle?.States ?? [];

    public IReadOnlyList<Transition> Transitions => Source.Lifecycle?.Transitions ?? [];

    public bool HasLifecycle => States.Count > 0;

    /// <summary>The field that names a row; null when only its relations can.</summary>
    public FieldModel? Label =>
        Fields.FirstOrDefault(f => f.Id == Source.Label) ?? Fields.FirstOrDefault(f => f.Source.Type == FieldType.Text && f.Source.Computed is null);

    /// <summary>What a person fills in.</summary>
    public IEnumerable<FieldModel> Inputs => Fields.Where(f => f.IsInput);

    /// <summary>Fields that have a column.</summary>
    public IEnumerable<FieldModel> Stored => Fields.Where(f => f.Source.Computed is null);

    /// <summary>Visitors may read at least some rows.</summary>
    public bool IsPublic => Grants.Any(g => g.Role == Role.Visitor && g.Operation == Operation.Read);

    /// <summary>A relation that fills itself with the caller is asked for only from those who may change everybody's rows.</summary>
    internal bool AsksForAccount(string role)
    {
        var changes = Grants.Where(g => g.Role == role && g.Operation is Operation.Create or Operation.Update).ToList();
        var everybodys = changes.Exists(g => g is { Operation: Operation.Update, Scope: Scope.All });
        return changes.Count > 0 && Relations.Any(r => r.ToAccount && (!r.Source.DefaultsToCaller || everybodys));
    }

    public FieldModel? FindField(string id) => Fields.FirstOrDefault(f => f.Id == id);

    public RelationModel? FindRelation(string id) => Relations.FirstOrDefault(r => r.Id == id);

    /// <summary>
    /// What somebody has begun and not handed in is theirs alone: a role that makes no rows itself sees those of others from the next state on.
    /// </summary>
    public bool HidesDraftsFrom(string role) =>
        HasOwner && States is [{ Id: "draft" }, ..] && GrantsOf(Operation.Create).Any(g => g.Scope == Scope.Own) && GrantsOf(Operation.Create).All(g => g.Role != role);

    public IEnumerable<Grant> GrantsOf(Operation operation) => Grants.Where(g => g.Operation == operation);
}

public sealed record FieldModel(Field Source, NameSet Name)
{
    public string Id => Source.Id;
    public bool IsInput => Source.Computed is null && !Source.ReadOnly;
    public bool IsUpload => Source.Type is FieldType.Image or FieldType.File;
    public bool IsNumber => Source.Type is FieldType.Integer or FieldType.Decimal or FieldType.Money or FieldType.Percent or FieldType.Rating or FieldType.Duration;
    public bool IsText => Source.Type is FieldType.Text or FieldType.LongText or FieldType.Email or FieldType.Phone or FieldType.Url or FieldType.Place or FieldType.Color;
    public bool IsTime => Source.Type is FieldType.Date or FieldType.DateTime;
    public bool IsSecret => Source.Sensitivity == Sensitivity.Secret;
}

/// <param name="Owner">The id of the entity that holds the foreign key.</param>
/// <param name="Target">The id of the entity pointed to, or <see cref="Entity.Account"/>.</param>
/// <param name="Inverse">What the target calls the rows: "Reviews".</param>
public sealed record RelationModel(Relation Source, NameSet Name, string Owner, string Target, string Inverse)
{
    public string Id => Source.Id;

    /// <summary>"order-line.order", as the Blueprint's paths say it.</summary>
    public string Path => $"{Owner}.{Id}";
    public bool ToAccount => Target == Entity.Account;
    public bool IsSelf => Owner == Target;
}

public sealed record ActionModel(ProductAction Source, NameSet Name, IReadOnlyList<FieldModel> Input)
{
    public string Id => Source.Id;
    public IReadOnlyList<Effect> Effects => Source.Effects;
}
